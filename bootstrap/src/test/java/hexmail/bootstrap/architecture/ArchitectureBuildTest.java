package hexmail.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The build runs all tests. No class file shows that.
class ArchitectureBuildTest {
  @Test
  void a_module_without_tests_fails() throws IOException {
    assertThat(Files.readString(Repository.ROOT.resolve("pom.xml")))
        .as("R20: a build that finds no tests fails (ADR 0012)")
        .containsOnlyOnce("<failIfNoTests>true</failIfNoTests>");
  }

  /// Surefire knows the property by itself; Failsafe and the Invoker do not.
  // R46
  @ParameterizedTest
  @MethodSource("whereAllAreSkipped")
  void no_integration_test_runs_where_all_tests_are_skipped(String setting) throws IOException {
    assertThat(Files.readString(Repository.ROOT.resolve("pom.xml")))
        .as("mvn -DskipTests install runs no integration test")
        .containsOnlyOnce(setting);
  }

  @ParameterizedTest
  @MethodSource("poms")
  void no_module_skips_tests(Path pom) throws IOException {
    String text = Files.readString(pom);
    for (String setting : whereAllAreSkipped()) {
      text = text.replace(setting, "");
    }

    assertThat(text)
        .as("R10: a test that can be skipped is skipped when it matters (ADR 0012)")
        .doesNotContain(
            "skipTests",
            "skipITs",
            "maven.test.skip",
            "testFailureIgnore",
            "<groups>",
            "<excludedGroups>",
            "<failIfNoTests>false");
  }

  static List<String> whereAllAreSkipped() {
    return Stream.of("skipITs", "skipInstallation", "skipInvocation")
        .map(name -> "<%1$s>${skipTests}</%1$s>".formatted(name))
        .toList();
  }

  static Stream<Path> poms() throws IOException {
    return Stream.concat(Stream.of(""), Modules.all().stream())
        .map(module -> Repository.ROOT.resolve(module).resolve("pom.xml"));
  }
}
