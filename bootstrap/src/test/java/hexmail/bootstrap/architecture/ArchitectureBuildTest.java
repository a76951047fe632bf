package hexmail.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The build runs all tests. No class file shows that.
class ArchitectureBuildTest {
  private static final String WHERE_ALL_ARE = "${skipTests}";

  @Test
  void a_module_without_tests_fails() throws IOException {
    assertThat(Files.readString(Repository.ROOT.resolve("pom.xml")))
        .as("R20: a build that finds no tests fails (ADR 0012)")
        .containsOnlyOnce("<failIfNoTests>true</failIfNoTests>");
  }

  /// Surefire and Failsafe know the property by themselves, and the Invoker does not.
  @Test
  void the_project_of_another_team_is_built_unless_all_tests_are_skipped() throws IOException {
    assertThat(Files.readString(Repository.ROOT.resolve("pom.xml")))
        .as("mvn -DskipTests install runs no integration test")
        .containsOnlyOnce("<skipInstallation>" + WHERE_ALL_ARE + "</skipInstallation>")
        .containsOnlyOnce("<skipInvocation>" + WHERE_ALL_ARE + "</skipInvocation>");
  }

  @ParameterizedTest
  @MethodSource("poms")
  void no_module_skips_tests(Path pom) throws IOException {
    assertThat(Files.readString(pom).replace(">" + WHERE_ALL_ARE + "</skipIn", ""))
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

  static Stream<Path> poms() throws IOException {
    return Stream.concat(Stream.of(""), Modules.all().stream())
        .map(module -> Repository.ROOT.resolve(module).resolve("pom.xml"));
  }
}
