package hexmail.bootstrap;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.ConfigurationFile;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.configuration.NotStartable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `hexmail doctor`: checks the set-up step by step and says how to mend it.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check the set-up: configuration, client file, database and key.")
final class DoctorCommand implements Callable<Integer> {
  private static final int WELL = 0;
  private static final int UNWELL = 1;

  private final ProcessEnvironment process;

  DoctorCommand(ProcessEnvironment process) {
    this.process = process;
  }

  @Override
  public Integer call() {
    try {
      Configuration configuration =
          Configuration.require(ConfigurationFile.join(process.environment()));
      well("configuration", configuration.warnings());
      boolean client = clientFile(configuration);
      boolean storage = storage(configuration);
      return client && storage ? WELL : UNWELL;
    } catch (NotStartable faulty) {
      unwell("configuration", faulty.faults());
      return UNWELL;
    }
  }

  private boolean clientFile(Configuration configuration) {
    process.say(
        "      redirect URI to paste in Google's console: " + configuration.web().redirectUri());
    try {
      well("client file", GoogleClient.read(configuration).warnings());
      return true;
    } catch (NotStartable faulty) {
      unwell("client file", faulty.faults());
      return false;
    }
  }

  /// Opens the database as `serve` would; one that does not exist yet is made.
  private boolean storage(Configuration configuration) {
    try (PersistenceAdapter _ = PersistenceAdapter.open(configuration.storage())) {
      well("database and key", List.of());
      return true;
    } catch (PersistenceAdapter.Unusable unusable) {
      unwell("database and key", List.of(String.valueOf(unusable.getMessage())));
      return false;
    }
  }

  private void well(String step, List<String> warnings) {
    process.say("ok    " + step);
    warnings.forEach(warning -> process.say("      warning: " + warning));
  }

  private void unwell(String step, List<String> faults) {
    process.say("wrong " + step);
    faults.forEach(fault -> process.say("      " + fault));
  }
}
