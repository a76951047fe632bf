package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page about swapping shows code that is built and tested, not code that once was.
class SwappingPageTest {
  private static final Path PAGE = Path.of("../docs/swapping-adapters.md");
  private static final Pattern QUOTED =
      Pattern.compile("\\[[A-Za-z]+\\.java\\]\\(([^)]+)\\)\\n```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ANY = Pattern.compile("```java\\n");

  // R47
  @Test
  void the_example_of_the_extension_is_code_that_is_built() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/hexmail/bootstrap/kit/HexmailExtension.java"));
    String example =
        source
            .substring(source.indexOf("/// ```java\n"), source.indexOf("/// ```\n"))
            .lines()
            .skip(1)
            .map(line -> line.replaceFirst("///", " ").stripTrailing())
            .collect(Collectors.joining("\n"));

    assertThat(example).contains("new HexmailExtension(");
    assertThat(
            Files.readString(
                Path.of("src/it/vault/src/test/java/vault/bootstrap/SwappedStoreTest.java")))
        .contains(example);
  }

  @Test
  void every_quoted_code_is_in_the_file_that_it_names() throws IOException {
    String page = Files.readString(PAGE);
    List<MatchResult> pieces = QUOTED.matcher(page).results().toList();

    assertThat(pieces).hasSameSizeAs(ANY.matcher(page).results().toList()).isNotEmpty();
    for (MatchResult piece : pieces) {
      assertThat(Files.readString(PAGE.resolveSibling(piece.group(1)))).contains(piece.group(2));
    }
  }
}
