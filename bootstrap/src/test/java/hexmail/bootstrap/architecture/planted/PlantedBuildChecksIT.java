package hexmail.bootstrap.architecture.planted;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plants one violation for each check of the build and each module, in a copy of the sources. All
/// others are planted by `./planted`.
class PlantedBuildChecksIT {
  @TempDir static Path folder;
  private static SourceCopy copy;

  @BeforeAll
  static void copy() throws IOException {
    copy = SourceCopy.copy(PlantedTableTest.root(), folder.resolve("copy"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_check_of_the_build_rejects_a_violation_with_its_reason(Violation violation)
      throws IOException {
    Check.Result result;
    try (SourceCopy.Planted _ = copy.plant(violation)) {
      result = violation.check().run(copy, violation);
    }

    assertThat(PlantedViolations.detection(violation, result))
        .as(result.output())
        .isEqualTo(PlantedViolations.Detection.CAUGHT);
  }

  static Collection<Violation> rows() throws IOException {
    return PlantedTableTest.table().stream()
        .filter(row -> row.check() instanceof Check.BuildCheck)
        .collect(
            toMap(
                row -> List.of(row.check(), row.module()),
                row -> row,
                (first, _) -> first,
                LinkedHashMap::new))
        .values();
  }
}
