package hexmail.bootstrap;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.ConfigurationFile;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.configuration.NotStartable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `hexmail doctor`: checks the set-up step by step and says how to fix it.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check the set-up: configuration, client file, database and key.")
final class DoctorCommand implements Callable<Integer> {
  private static final int OK = 0;
  private static final int FAILED = 1;

  private final ProcessEnvironment process;

  DoctorCommand(ProcessEnvironment process) {
    this.process = process;
  }

  @Override
  public Integer call() {
    try {
      Configuration configuration =
          Configuration.require(ConfigurationFile.join(process.environment()));
      ok("configuration", configuration.warnings());
      boolean client = checkClientFile(configuration);
      boolean storage = checkStorage(configuration);
      return client && storage ? OK : FAILED;
    } catch (NotStartable faulty) {
      fail("configuration", faulty.faults());
      return FAILED;
    }
  }

  private boolean checkClientFile(Configuration configuration) {
    process.print(
        "     redirect URI to register in Google's console: " + configuration.web().redirectUri());
    try {
      ok("client file", GoogleClient.read(configuration).warnings());
      return true;
    } catch (NotStartable faulty) {
      fail("client file", faulty.faults());
      return false;
    }
  }

  /// Looks at the database and the key set as a start would find them. Nothing is made: as another
  /// user than that of the service, it would make files that the service cannot use.
  private boolean checkStorage(Configuration configuration) {
    try {
      List<String> toMake = PersistenceAdapter.inspect(configuration.storage());
      ok("database and key", List.of());
      toMake.forEach(what -> process.print("     `hexmail serve` will make " + what));
      return true;
    } catch (PersistenceAdapter.Unusable unusable) {
      fail("database and key", List.of(String.valueOf(unusable.getMessage())));
      return false;
    }
  }

  private void ok(String step, List<String> warnings) {
    process.print("OK   " + step);
    warnings.forEach(warning -> process.print("WARN " + warning));
  }

  private void fail(String step, List<String> faults) {
    process.print("FAIL " + step);
    faults.forEach(fault -> process.print("     " + fault));
  }
}
