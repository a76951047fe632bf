package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first command of the README, where nothing has been built yet.
class FreshCloneIT {
  /// What a clone does not have.
  private static final Set<String> NOT_CLONED = Set.of(".git", "target", "data");

  @TempDir private Path folder;

  @Test
  void the_launcher_builds_a_fresh_clone_and_serves_the_demo() throws Exception {
    Path clone = folder.resolve("clone");
    copySources(Path.of("..").toRealPath(), clone);

    try (HexmailProcess demo =
            HexmailProcess.start(
                clone.resolve("hexmail"),
                folder.resolve("demo.log"),
                Map.of(),
                HexmailProcess.demo(folder.resolve("data"), "--messages", "120"));
        TestBrowser browser = new TestBrowser()) {
      Page mail = browser.signIn(browser.open(demo.ready()), TestHexmail.SIGN_IN, TestHexmail.ADA);

      assertThat(mail.messageLinks()).hasSize(50);
    }
  }

  private static void copySources(Path from, Path to) throws IOException {
    CopyOption[] withRights = {StandardCopyOption.COPY_ATTRIBUTES};
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_CLONED.contains(directory.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), withRights);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
