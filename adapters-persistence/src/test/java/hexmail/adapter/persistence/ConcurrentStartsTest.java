package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.consent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.PersistenceAdapter.Login;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// R30 and T12: concurrent starts on one database wait for each other.
@ParameterizedClass
@EnumSource
final class ConcurrentStartsTest {
  private static final int STARTS = 2;

  @RegisterExtension private final DatabaseExtension databases;

  private final Settings settings;

  ConcurrentStartsTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    settings = databases.unmigrated();
  }

  @Test
  void concurrent_starts_of_one_process_succeed() throws Exception {
    List<Callable<Optional<Credential>>> starts = new ArrayList<>();
    for (int number = 0; number < STARTS; number++) {
      AccountId account = new AccountId("started-" + number);
      starts.add(() -> startAndSave(settings, account));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(STARTS)) {
      for (Future<Optional<Credential>> start : threads.invokeAll(starts)) {
        assertThat(start.get()).isPresent();
      }
    }
    assertAllStored();
  }

  @Test
  void concurrent_starts_of_several_processes_succeed() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int number = 0; number < STARTS; number++) {
      processes.add(start("started-" + number));
    }

    for (Process process : processes) {
      String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(errors).isZero();
    }
    assertAllStored();
  }

  private void assertAllStored() {
    PersistenceAdapter adapter = databases.open(settings);
    for (int number = 0; number < STARTS; number++) {
      assertThat(adapter.credentialStore().find(new AccountId("started-" + number))).isPresent();
    }
  }

  private Process start(String account) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                account,
                settings.jdbcUrl(),
                settings.keyset().toString()));
    Login login = settings.login();
    if (login != null) {
      command.addAll(List.of(login.user(), String.valueOf(login.passwordFile())));
    }
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static Optional<Credential> startAndSave(Settings settings, AccountId account) {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(settings)) {
      return adapter.credentialStore().save(consent(account));
    }
  }

  /// The main class of another process.
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
      Login login = arguments.length > 3 ? new Login(arguments[3], Path.of(arguments[4])) : null;
      startAndSave(
          new Settings(arguments[1], Path.of(arguments[2]), login), new AccountId(arguments[0]));
    }
  }
}
