package hexmail.domain.authorization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnPathTest {
  private static final URI US = URI.create("https://mail.example");

  /// Holds for whatever is accepted, however it is read on its way to the browser.
  private static void assertLeadsToUs(ReturnPath path) {
    assertStaysHere(path.value());
    String onlyPath = path.value().replaceAll("\\?.*", "");
    String once = URLDecoder.decode(onlyPath.replace("+", "%2B"), ISO_8859_1);
    assertThat(once).startsWith("/").doesNotContain("//", "\\").matches("[^\\p{Cntrl}]*");
    // As a browser reads it: tabs and line ends are dropped, a backslash is a slash (WHATWG URL).
    assertStaysHere(onlyPath.replaceAll("[\\t\\r\\n]", "").replace('\\', '/'));
  }

  private static void assertStaysHere(String reference) {
    URI target = US.resolve(reference).normalize();

    assertThat(target.getScheme()).isEqualTo("https");
    assertThat(target.getRawAuthority()).isEqualTo("mail.example");
    assertThat(target.getRawPath()).startsWith("/").doesNotStartWith("//");
  }

  @Nested
  class Accepted {
    static final List<String> PATHS =
        List.of(
            "/",
            "/accounts",
            "/u/0/mail",
            "/u/0/mail?q=from%3Aada%20has%3Aattachment&label=INBOX&size=50",
            "/u/0/mail?q=http%3A%2F%2Fevil.example%2F&cursor=a.b~c_d-e",
            "/u/0/mail?q=//evil.example",
            "/u/0/mail?q=%5Cevil&next=/a//b",
            "/u/0/mail?q=50%25",
            "/u/0/mail?q=%E9%9D%A2%E6%8E%A5+%F0%9F%98%80",
            "/u/0/mail/18c2f0a1b2c3d4e5/parts/0.1",
            "/u/999999999/conversations/x",
            "/a@evil.example",
            "/a:b",
            "/evil.example",
            "/http:",
            "/a/../b",
            "/A");

    @ParameterizedTest
    @FieldSource("PATHS")
    void a_path_of_this_site_is_kept_as_it_is(String text) {
      assertThat(ReturnPath.parse(text)).contains(new ReturnPath(text));
      assertThat(new ReturnPath(text).value()).isEqualTo(text);
      assertLeadsToUs(new ReturnPath(text));
    }

    @Test
    void it_has_at_most_4096_characters() {
      String longest = "/" + "a".repeat(4_095);

      assertThat(ReturnPath.parse(longest)).contains(new ReturnPath(longest));
      assertThat(ReturnPath.parse(longest + "a")).isEmpty();
    }
  }

  @Nested
  class Refused {
    static final List<String> OTHER_SITES =
        List.of(
            // No path at all, and schemes.
            "",
            " ",
            "u/0/mail",
            "evil.example",
            "evil.example/u/0/mail",
            "http://evil.example",
            "https://evil.example/",
            "HTTPS://EVIL.EXAMPLE",
            "https:evil.example",
            "https:/evil.example",
            "http:///evil.example",
            "ftp://evil.example",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "javascript://mail.example/%0aalert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "file:///etc/passwd",
            "blob:https://evil.example/1",
            "?next=/",
            "#/u/0/mail",
            "./u/0/mail",
            "../u/0/mail",
            ";/u/0/mail",
            // Another host.
            "//evil.example",
            "///evil.example",
            "////evil.example/..",
            "//evil.example@mail.example",
            "//mail.example@evil.example/",
            "//mail.example:80@evil.example",
            "//google.com%2F@evil.example",
            "//[::1]/",
            "//0x7f000001/",
            "//evil%E3%80%82example",
            "/./",
            "/.//evil.example",
            "/..//evil.example",
            "/a//evil.example",
            "/a/..//evil.example",
            "/a/.//evil.example",
            "/;//evil.example",
            "/;@evil.example",
            "/@evil.example",
            "/.evil.example",
            "/?https://evil.example",
            "/#https://evil.example",
            // Backslashes.
            "\\",
            "\\\\evil.example",
            "\\/evil.example",
            "/\\evil.example",
            "/\\/evil.example",
            "/\\\\evil.example",
            "/a\\evil",
            "/a\\..\\\\evil.example",
            "https:\\\\evil.example",
            "https:/\\evil.example",
            "/u/0/mail?q=\\",
            // Blanks and control characters.
            " /u/0/mail",
            " //evil.example",
            "/ /evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r\n/evil.example",
            "\t//evil.example",
            "\n/u/0/mail",
            "\u0000//evil.example",
            "\u0008//evil.example",
            "/\u0000/evil.example",
            "/u/0/mail\n",
            "/u/0/mail\r\nLocation: https://evil.example",
            "/u/0/mail\r\nSet-Cookie: sid=1",
            "/u/0/mail?q=a b",
            "/u/0/mail?q=a\tb",
            "/u/0/mail\u007f",
            "/u/0/mail\u0085",
            "/u/0/mail\u00a0",
            "/u/0/mail\u2028",
            "\ufeff/u/0/mail",
            // Encodings, once and more often.
            "%2F%2Fevil.example",
            "%68ttps://evil.example",
            "/%2Fevil.example",
            "/%2fevil.example",
            "/%5Cevil.example",
            "/%5c%5cevil.example",
            "/%09/evil.example",
            "/%00/evil.example",
            "/%2e%2e//evil.example",
            "/a%2F/evil.example",
            "/a/%2F/evil.example",
            "/a/..%2fevil.example",
            "/a/%2e%2e%2f%2fevil.example",
            "/a%5cevil.example",
            "/a%09/evil",
            "/a%0d%0aLocation:%20https://evil.example",
            "/a%0D%0ASet-Cookie:sid=1",
            "/a%1b",
            "/a%7F",
            "/a%252f%252fevil.example",
            "/a%25252Fevil.example",
            "/a%255cevil.example",
            "/a%250d%250aLocation:x",
            "/a%25250a",
            "/u/0/mail?q=a%0d%0aLocation:%20https://evil.example",
            "/u/0/mail?q=%00",
            "/u/0/mail?q=%7f",
            "/%68ttp://evil.example",
            // What only looks encoded.
            "/a%",
            "/a%2",
            "/a%zz",
            "/a%2gb",
            "/a%u002f",
            "/u/0/mail?q=100%",
            "/u/0/mail?q=%&label=INBOX",
            // Other alphabets that look, or are folded, like dots and slashes.
            "/\u2215evil.example",
            "/\u2044evil.example",
            "/\uff0fevil.example",
            "\uff0f\uff0fevil.example",
            "/\uff3cevil.example",
            "/\u2f00evil.example",
            "//evil\u3002example",
            "/a\uff0f\uff0fevil.example",
            "/a\u3002\u3002/evil",
            "/a\uff0e\uff0e/evil",
            "/a\u2024/evil",
            "/\u2100evil",
            "/\u0430ccounts",
            "/ａccounts",
            "/a\u0338",
            "/a\ud83d\ude00",
            "/a\ud83d",
            "/a\u202e",
            "/a\u200b/b",
            // Characters that never stand in a path or query (RFC 3986, appendix A).
            "/a#b",
            "/a<b",
            "/a>b",
            "/a\"b",
            "/a[b]",
            "/a{b}",
            "/a|b",
            "/a^b",
            "/a`b");

    @ParameterizedTest
    @FieldSource("OTHER_SITES")
    void whatever_might_lead_elsewhere_is_answered_with_nothing(String text) {
      assertThat(ReturnPath.parse(text)).isEmpty();
      assertThatThrownBy(() -> new ReturnPath(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A return path is an absolute path of this site");
    }
  }

  @Nested
  class Generated {
    private static final List<String> PARTS =
        List.of(
            "/",
            "/",
            "/",
            "//",
            "\\",
            "\t",
            "\n",
            "\r",
            " ",
            "\u0000",
            "\u007f",
            ".",
            "..",
            "%2e",
            "%2f",
            "%2F",
            "%5c",
            "%5C",
            "%09",
            "%0a",
            "%00",
            "%25",
            "%252f",
            "%255c",
            "%",
            "%2",
            "%e3%80%82",
            "\u3002",
            "\uff0f",
            "\u2215",
            "\uff0e",
            "@",
            ":",
            "?",
            "#",
            ";",
            "&",
            "=",
            "a",
            "u",
            "0",
            "u/0/mail",
            "evil.example",
            "mail.example",
            "https:",
            "javascript:",
            "user:secret@",
            "[::1]",
            "q=",
            "+",
            "~",
            "-",
            "_");

    static Stream<String> strings() {
      Random random = new Random(20_261_122);
      return IntStream.range(0, 10_000)
          .mapToObj(index ->
              (index % 4 == 0 ? "" : "/")
                  + (index % 4 == 1 ? "u/" + random.nextInt(1_000) : "")
                  + IntStream.range(0, 1 + random.nextInt(7))
                      .mapToObj(_ -> PARTS.get(random.nextInt(PARTS.size())))
                      .collect(Collectors.joining()));
    }

    @Test
    void what_is_accepted_leads_to_us_in_every_slot() {
      List<ReturnPath> accepted =
          strings().map(ReturnPath::parse).flatMap(Optional::stream).distinct().toList();

      assertThat(accepted)
          .hasSizeGreaterThan(200)
          .allSatisfy(path -> {
            assertLeadsToUs(path);
            assertLeadsToUs(path.inSlot(0));
            assertLeadsToUs(path.inSlot(Integer.MAX_VALUE));
          });
    }

    @Test
    void the_constructor_takes_what_the_parser_takes_and_nothing_else() {
      List<String> refused =
          strings().filter(text -> ReturnPath.parse(text).isEmpty()).distinct().toList();

      assertThat(refused)
          .hasSizeGreaterThan(5_000)
          .allSatisfy(text ->
              assertThatThrownBy(() -> new ReturnPath(text))
                  .isInstanceOf(IllegalArgumentException.class));
    }
  }

  @Nested
  class Slots {
    @ParameterizedTest
    @CsvSource({
      "/u/0/mail, 3, /u/3/mail",
      "/u/7/mail?q=/u/7/mail, 0, /u/0/mail?q=/u/7/mail",
      "/u/12, 3, /u/3",
      "/u/12?x=1, 3, /u/3?x=1",
      "/u/12/, 3, /u/3/",
      "/u/007/mail, 3, /u/3/mail",
      "/u/0/mail/u/1/mail, 2147483647, /u/2147483647/mail/u/1/mail"
    })
    void the_number_is_replaced_and_the_place_kept(String before, int slot, String after) {
      assertThat(new ReturnPath(before).inSlot(slot)).isEqualTo(new ReturnPath(after));
    }

    @ParameterizedTest
    @MethodSource("withoutSlot")
    void a_path_without_a_slot_stays(String text) {
      assertThat(new ReturnPath(text).inSlot(3)).isEqualTo(new ReturnPath(text));
      assertThat(new ReturnPath(text).slot()).isEmpty();
    }

    static Stream<String> withoutSlot() {
      return Stream.of(
          "/",
          "/accounts",
          "/u/",
          "/u/x/mail",
          "/u/0x/mail",
          "/u/-1/mail",
          "/u/1234567890/mail",
          "/v/u/0/mail",
          "/U/0/mail",
          "/accounts?next=/u/0/mail");
    }

    @ParameterizedTest
    @CsvSource({"/u/0/mail, 0", "/u/17?q=a, 17", "/u/999999999, 999999999", "/u/007/mail, 7"})
    void the_number_can_be_read(String text, int slot) {
      assertThat(new ReturnPath(text).slot()).contains(slot);
    }

    @Test
    void the_longest_path_fits_in_every_slot() {
      String rest = "/mail?q=" + "a".repeat(4_084);
      ReturnPath longest = ReturnPath.parse("/u/0" + rest).orElseThrow();

      assertThat(longest.value()).hasSize(4_096);
      assertThat(longest.inSlot(10).value()).isEqualTo("/u/10" + rest);
      assertThat(longest.inSlot(Integer.MAX_VALUE).value()).isEqualTo("/u/2147483647" + rest);
    }
  }
}
