package hexmail.adapter.http.selection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a table as comma-separated values (RFC 4180): every cell is quoted, and lines end with
/// CRLF. It begins with a byte order mark, without which Excel does not read UTF-8.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a
/// formula (OWASP, "CSV Injection"). The text of such a cell gets an apostrophe in front.
final class CsvWriter {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  /// The wide forms are formulas in some languages of Excel.
  private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

  void line(List<String> cells) {
    text.append(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")))
        .append(LINE_END);
  }

  byte[] bytes() {
    return text.toString().getBytes(UTF_8);
  }

  private static String cell(String value) {
    return '"' + (isFormula(value) ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }

  /// Blanks before a formula do not keep it from being one.
  private static boolean isFormula(String value) {
    return begins(value) || begins(value.stripLeading());
  }

  private static boolean begins(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
  }
}
