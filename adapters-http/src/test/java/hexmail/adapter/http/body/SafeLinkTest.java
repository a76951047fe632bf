package hexmail.adapter.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeLinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.com, example.com",
    "HTTPS://Example.COM/Path, example.com",
    "http://example.com:8080/x?y#z, example.com",
    "https://bank.example@evil.example/, evil.example",
    "https://bank.example:x@evil.example/, evil.example",
    "https://evil.example\\@bank.example/, evil.example",
    "https://b\u00fccher.example/, xn--bcher-kva.example",
    "https://\u0430pple.example/, xn--pple-43d.example",
    "https://[::1]/x, [::1]",
    "mailto:ada@example.com?subject=x, ada@example.com"
  })
  void a_link_tells_the_site_that_a_browser_would_open(String href, String site) {
    assertThat(SafeLink.parse(href)).hasValue(new SafeLink(href, site));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, true",
    "https://example.com/other, true",
    "HTTP://EXAMPLE.COM, true",
    "example.com.evil.example, false",
    "www.example.com, false",
    "Visit example.com, false",
    "example.comedy, false"
  })
  void a_text_names_the_site_only_if_it_begins_with_it(String text, boolean names) {
    SafeLink link = SafeLink.parse("https://example.com/page").orElseThrow();

    assertThat(link.isNamedBy(text)).isEqualTo(names);
  }

  @Test
  void blanks_within_an_address_are_encoded() {
    assertThat(SafeLink.parse(" https://example.com/a b "))
        .hasValue(new SafeLink("https://example.com/a%20b", "example.com"));
  }

  @Test
  void an_endless_address_is_no_link() {
    assertThat(SafeLink.parse("https://example.com/" + "x".repeat(5_000))).isEmpty();
  }
}
