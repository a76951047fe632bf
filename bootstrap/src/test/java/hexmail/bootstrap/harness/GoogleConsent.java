package hexmail.bootstrap.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A person's consent at the local Google, without the redirect that follows.
///
/// @param authorization where the application sent the browser
/// @param email of the person
public record GoogleConsent(URI authorization, String email) {

  /// Allows everything, if that was not done before; the address of the redirect.
  public URI everything() {
    PlainHttp.Reply answer = signedIn();
    return answer.status() == 200 ? allow(answer, true) : PlainHttp.location(answer);
  }

  /// Ticks no box, so that only the identity may be known; the address of the redirect. The local
  /// Google refuses that unless it is lenient.
  public URI identityOnly() {
    PlainHttp.Reply answer = signedIn();
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return allow(answer, false);
  }

  /// What follows the sign-in of the person, in a browser in which nobody is signed in.
  private PlainHttp.Reply signedIn() {
    PlainHttp.Reply answer = PlainHttp.get(hinted());
    if (answer.status() != 200) {
      return answer;
    }
    String account = Jsoup.parse(answer.body()).select("button[aria-label*=@]").attr("value");
    return PlainHttp.get(
        authorization.resolve("/signin/account?" + hinted().getRawQuery() + "&account=" + account));
  }

  private URI hinted() {
    return authorization.getRawQuery().contains("login_hint=")
        ? authorization
        : URI.create(authorization + "&login_hint=" + PlainHttp.encode(email));
  }

  private URI allow(PlainHttp.Reply page, boolean ticked) {
    Map<String, String> form = new HashMap<>();
    for (Element field : Jsoup.parse(page.body()).select("form input[name]")) {
      if (ticked || !field.attr("type").equals("checkbox")) {
        form.put(field.attr("name"), field.val());
      }
    }
    form.put("decision", "allow");
    return PlainHttp.location(PlainHttp.post(authorization.resolve("/signin/consent"), form));
  }
}
