package hexmail.bootstrap.architecture.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A row of the table: one line that the build must reject.
///
/// @param file from the root of the repository
/// @param after a part of the line above it; empty for a new file
/// @param line the planted line
/// @param check which must reject it
/// @param rule what the output of the check must name
/// @param reason the reason that the output of the check must give
record Violation(
    int number, String file, String after, String line, Check check, String rule, String reason) {
  /// The file with the table, from the root of the repository.
  static final String PAGE = "docs/planted-violations.md";

  private static final Pattern ROW = Pattern.compile("\\| \\d+ \\|.*");
  private static final Pattern CELL = Pattern.compile(" \\| ");
  private static final Pattern EDGE = Pattern.compile("^\\| | \\|$");
  private static final String NEW = "(a new file)";

  /// The table of the repository at `root`, in its order.
  static List<Violation> table(Path root) throws IOException {
    try (Stream<String> lines = Files.lines(root.resolve(PAGE))) {
      return lines.filter(line -> ROW.matcher(line).matches()).map(Violation::parse).toList();
    }
  }

  private static Violation parse(String row) {
    List<String> cells =
        CELL.splitAsStream(EDGE.matcher(row).replaceAll("")).map(Violation::unquoted).toList();
    if (cells.size() != Violation.class.getRecordComponents().length) {
      throw new IllegalArgumentException(
          "A row of " + PAGE + " has the wrong number of cells: " + row);
    }
    return new Violation(
        Integer.parseInt(cells.get(0)),
        cells.get(1),
        cells.get(2).equals(NEW) ? "" : cells.get(2),
        cells.get(3),
        Check.named(cells.get(4)),
        cells.get(5),
        cells.get(6));
  }

  private static String unquoted(String cell) {
    return cell.startsWith("`") && cell.endsWith("`") ? cell.substring(1, cell.length() - 1) : cell;
  }

  /// The module that the file belongs to.
  String module() {
    return file.substring(0, file.indexOf('/'));
  }
}
