package hexmail.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The ways to another site that are known from attacks and from the standards.
class RefusedReturnPathTest {
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
            // Characters that are never part of a path or query (RFC 3986, appendix A).
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
}
