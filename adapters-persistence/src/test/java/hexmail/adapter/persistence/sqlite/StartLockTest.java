package hexmail.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartLockTest {
  @TempDir private Path folder;

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
}
