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

/// The walls of the build, each tried once for each module behind it, on a copy of the sources. The
/// rest of the table is planted by `./planted`.
class PlantedWallsIT {
  @TempDir static Path folder;
  private static Scratch scratch;

  @BeforeAll
  static void copy() throws IOException {
    scratch = Scratch.copy(PlantedTableTest.root(), folder.resolve("copy"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_wall_refuses_what_is_planted_and_says_why(Violation violation) throws IOException {
    Gate.Verdict verdict;
    try (Scratch.Planted _ = scratch.plant(violation)) {
      verdict = violation.gate().judge(scratch, violation);
    }

    assertThat(PlantedViolations.fate(violation, verdict))
        .as(verdict.said())
        .isEqualTo(PlantedViolations.Fate.CAUGHT);
  }

  static Collection<Violation> rows() throws IOException {
    return PlantedTableTest.table().stream()
        .filter(row -> row.gate() instanceof Gate.Build)
        .collect(
            toMap(
                row -> List.of(row.gate(), row.module()),
                row -> row,
                (first, _) -> first,
                LinkedHashMap::new))
        .values();
  }
}
