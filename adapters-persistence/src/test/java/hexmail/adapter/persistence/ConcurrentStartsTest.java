package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.Samples.consent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
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

/// R30 and T12: starts at the same time on one file wait for each other.
final class ConcurrentStartsTest {
  private static final int STARTS = 2;

  @RegisterExtension private final Stores stores = new Stores();

  private final Path folder = stores.newFolder();

  @Test
  void all_starts_of_one_process_serve() throws Exception {
    List<Callable<Optional<Credential>>> starts = new ArrayList<>();
    for (int number = 0; number < STARTS; number++) {
      AccountId account = new AccountId("started-" + number);
      starts.add(() -> startAndSave(Stores.settings(folder), account));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(STARTS)) {
      for (Future<Optional<Credential>> start : threads.invokeAll(starts)) {
        assertThat(start.get()).isPresent();
      }
    }
    assertAllStored();
  }

  @Test
  void all_starts_of_several_processes_serve() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int number = 0; number < STARTS; number++) {
      processes.add(start("started-" + number));
    }

    for (Process process : processes) {
      String complaint = new String(process.getErrorStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(complaint).isZero();
    }
    assertAllStored();
  }

  @Test
  void the_lock_is_free_after_a_start_that_failed() {
    Path file = folder.resolve("hexmail.db.lock");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            StartLock.hold(
                file,
                () -> {
                  throw new IllegalStateException();
                }));
    assertThat(StartLock.<String>hold(file, () -> "served")).isEqualTo("served");
  }

  private void assertAllStored() {
    PersistenceAdapter adapter = stores.open(Stores.settings(folder));
    for (int number = 0; number < STARTS; number++) {
      assertThat(adapter.credentialStore().find(new AccountId("started-" + number))).isPresent();
    }
  }

  private Process start(String account) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            folder.toString(),
            account)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Optional<Credential> startAndSave(Settings settings, AccountId account) {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(settings)) {
      return adapter.credentialStore().save(consent(account));
    }
  }

  /// What another process does.
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
      startAndSave(Stores.settings(Path.of(arguments[0])), new AccountId(arguments[1]));
    }
  }
}
