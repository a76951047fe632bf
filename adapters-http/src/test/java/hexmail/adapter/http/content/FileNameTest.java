package hexmail.adapter.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class FileNameTest {
  private static final String OTHERWISE = "part 1";

  static final List<Arguments> NAMES =
      List.of(
          Arguments.of("invoice.pdf", "invoice.pdf"),
          Arguments.of("  Invoice  3.pdf ", "Invoice 3.pdf"),
          Arguments.of("Çizimler (son).pdf", "Çizimler (son).pdf"),
          Arguments.of("日本語 💌.txt", "日本語 💌.txt"),
          Arguments.of("", OTHERWISE),
          Arguments.of(" \t ", OTHERWISE),
          Arguments.of(".", OTHERWISE),
          Arguments.of("..", OTHERWISE),
          Arguments.of("...", OTHERWISE),
          Arguments.of("/", OTHERWISE),
          Arguments.of("///", OTHERWISE),
          Arguments.of("../..", OTHERWISE),
          Arguments.of("???", OTHERWISE),
          Arguments.of("\u202e\u200f", OTHERWISE),
          Arguments.of("../../etc/passwd", "etc_passwd"),
          Arguments.of("/etc/passwd", "etc_passwd"),
          Arguments.of("..\\..\\boot.ini", "boot.ini"),
          Arguments.of("C:\\Users\\ada\\a.doc", "C_Users_ada_a.doc"),
          Arguments.of("a/../b.txt", "a_b.txt"),
          Arguments.of("Minutes 3/4.txt", "Minutes 3_4.txt"),
          Arguments.of(".htaccess", "htaccess"),
          Arguments.of("~$plan.docx", "$plan.docx"),
          Arguments.of("a.txt\r\nSet-Cookie: x=y", "a.txt Set-Cookie_ x=y"),
          Arguments.of("a\u0000b\u0007.txt", "ab.txt"),
          Arguments.of("a\u2028b.txt", "a b.txt"),
          Arguments.of("say \"hello\".txt", "say _hello_.txt"),
          Arguments.of("a;b='c'.txt", "a;b='c'.txt"),
          Arguments.of("photo\u202egpj.exe", "photogpj.exe"),
          Arguments.of("a\u200b\u2066b\ufeff.txt", "ab.txt"),
          Arguments.of("half \ud83d.txt", "half .txt"),
          Arguments.of("CON", "_CON"),
          Arguments.of("con.txt", "_con.txt"),
          Arguments.of("Aux .tar.gz", "_Aux .tar.gz"),
          Arguments.of("LPT1.doc", "_LPT1.doc"),
          Arguments.of("COM\u00b9", "_COM\u00b9"),
          Arguments.of("console.txt", "console.txt"),
          Arguments.of("name. . .", "name"),
          Arguments.of("a.", "a"),
          Arguments.of("<img src=x onerror=alert(1)>.png", "img src=x onerror=alert(1)_.png"),
          Arguments.of("e\u0301.txt", "é.txt"));

  @ParameterizedTest
  @FieldSource("NAMES")
  void a_name_is_one_name_that_any_system_can_store(String wanted, String name) {
    assertThat(FileName.of(wanted, OTHERWISE)).isEqualTo(name);
  }

  @Test
  void a_long_name_keeps_its_extension() {
    String name = FileName.of("é".repeat(5_000) + ".pdf", OTHERWISE);

    assertThat(name).matches("é{80,}\\.pdf");
    assertThat(name.getBytes(UTF_8)).hasSizeBetween(170, 180);
    assertThat(FileName.of("a." + "b".repeat(5_000), OTHERWISE)).hasSize(180);
    assertThat(FileName.of("💌".repeat(5_000), OTHERWISE)).matches("(💌)+");
  }

  @Test
  void no_character_of_unicode_breaks_a_name_or_a_header() {
    for (int one = 0; one <= Character.MAX_CODE_POINT; one++) {
      String name = FileName.of("a" + Character.toString(one) + "b", OTHERWISE);

      assertThat(name).isNotEmpty();
      if (name.chars().anyMatch(character -> "\\/:*?\"<>|\r\n\u202e".indexOf(character) >= 0)) {
        throw new AssertionError("U+%04X is left in a name".formatted(one));
      }
      String header = ContentDisposition.attachment(name);
      if (!header.chars().allMatch(character -> character >= 0x20 && character < 0x7f)) {
        throw new AssertionError("U+%04X is left in a header".formatted(one));
      }
    }
  }
}
