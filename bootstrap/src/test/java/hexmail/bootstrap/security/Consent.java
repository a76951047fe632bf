package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A person at the local Google, who is sent back and does not go there yet.
///
/// @param authorization where the application sent the browser to
/// @param email who the person is
record Consent(URI authorization, String email) {

  /// Everything is allowed, or was before; the address of the redirect.
  URI everything() {
    Ask.Reply answer = Ask.get(hinted());
    return answer.status() == 200 ? allow(answer, true) : Ask.location(answer);
  }

  /// No box is ticked: only who the person is may be known.
  URI nothingButTheName() {
    Ask.Reply answer = Ask.get(hinted());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return allow(answer, false);
  }

  private URI hinted() {
    return authorization.getRawQuery().contains("login_hint=")
        ? authorization
        : URI.create(authorization + "&login_hint=" + Ask.encode(email));
  }

  private URI allow(Ask.Reply page, boolean ticked) {
    Map<String, String> form = new HashMap<>();
    for (Element field : Jsoup.parse(page.body()).select("form input[name]")) {
      if (ticked || !field.attr("type").equals("checkbox")) {
        form.put(field.attr("name"), field.val());
      }
    }
    form.put("decision", "allow");
    return Ask.location(Ask.post(authorization.resolve("/signin/consent"), form));
  }
}
