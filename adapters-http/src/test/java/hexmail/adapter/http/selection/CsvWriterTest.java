package hexmail.adapter.http.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
  private static String written(String... cells) {
    CsvWriter csv = new CsvWriter();
    csv.line(List.of(cells));
    return new String(csv.bytes(), UTF_8);
  }

  @Test
  void cells_are_quoted_and_lines_end_as_rfc_4180_says() {
    CsvWriter csv = new CsvWriter();
    csv.line(List.of("a", "b, \"c\"", "", "İ 書\r\nnext"));
    csv.line(List.of("d"));

    assertThat(csv.bytes())
        .isEqualTo(
            "\ufeff\"a\",\"b, \"\"c\"\"\",\"\",\"İ 書\r\nnext\"\r\n\"d\"\r\n".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "  =1",
        "\u2003 @x",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=HYPERLINK(\"http://evil.example\",\"x\")"
      })
  void no_cell_is_a_formula(String value) {
    assertThat(written(value)).startsWith("\ufeff\"'").contains(value.replace("\"", "\"\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "1-1", "'=1", "Re: -x", "ada@example.com", "", "   "})
  void other_cells_stay_as_they_are(String value) {
    assertThat(written(value)).isEqualTo("\ufeff\"" + value + "\"\r\n");
  }
}
