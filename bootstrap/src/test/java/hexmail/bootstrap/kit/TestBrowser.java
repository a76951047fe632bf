package hexmail.bootstrap.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A browser without scripts: follows redirects, keeps cookies, presses the buttons of forms. It
/// remembers every address it was sent to, since redirects are what sign-in is made of.
public final class TestBrowser implements AutoCloseable {
  private static final int MOST_REDIRECTS = 10;
  private static final Set<String> CHOICES = Set.of("Sign in", "Choose an account");

  private final CookieJar cookies = new CookieJar();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<URI> trail = new ArrayList<>();

  /// A page as it arrived.
  public record Page(URI address, int status, String body) {
    public Document document() {
      return Jsoup.parse(body, address.toString());
    }

    public String heading() {
      return document().select("h1").text();
    }

    /// Where the rows of a list lead, in order.
    public List<String> messageLinks() {
      return document().select("ol a[href*=/mail/]").eachAttr("href");
    }

    /// The ids of the messages of a list, in order.
    public List<String> messageIds() {
      return messageLinks().stream()
          .map(link -> link.replaceFirst("[?#].*", "").replaceFirst(".*/", ""))
          .toList();
    }

    public Page has(int expectedStatus) {
      assertThat(status).as(body).isEqualTo(expectedStatus);
      return this;
    }
  }

  public Page open(URI address) {
    return follow(HttpRequest.newBuilder(address).header("Accept", "text/html"));
  }

  /// Asks without following redirects.
  public HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  /// Follows the link with the text `label`.
  public Page click(Page page, String label) {
    Element link =
        page.document().select("a").stream()
            .filter(candidate -> candidate.text().contains(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No link " + label + " in " + page.body()));
    return open(URI.create(link.absUrl("href")));
  }

  /// Presses the button with the text `label` of a form of the page.
  public Page press(Page page, String label) {
    Element button =
        page.document().select("form button").stream()
            .filter(candidate -> candidate.text().contains(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + label + " in " + page.body()));
    return submit(page, Objects.requireNonNull(button.closest("form")), button);
  }

  /// The whole way through the local Google, from a page with a sign-in button.
  public Page signIn(Page page, String signInButton, String email) {
    return consent(press(page, signInButton), email);
  }

  /// The way through the local Google's pages, as far as it shows any: sign in or choose, tick
  /// every box, allow.
  public Page consent(Page page, String email) {
    Page chosen = CHOICES.contains(page.heading()) && isAtGoogle(page) ? press(page, email) : page;
    return chosen.document().select("form button").eachText().contains("Allow")
        ? press(ticked(chosen), "Allow")
        : chosen;
  }

  private static boolean isAtGoogle(Page page) {
    return page.document().title().contains("Local Google");
  }

  /// The page with every box ticked.
  private static Page ticked(Page page) {
    return new Page(
        page.address(),
        page.status(),
        page.body().replace("type=\"checkbox\"", "type=\"checkbox\" checked"));
  }

  /// Where redirects led, oldest first.
  public List<URI> trail() {
    return List.copyOf(trail);
  }

  public void forgetTrail() {
    trail.clear();
  }

  /// The `Cookie` header that it would send to `address`.
  public String cookieHeader(URI address) {
    return cookies.header(address);
  }

  /// The value of every cookie that it would send to `address`.
  public List<String> cookieValues(URI address) {
    return Stream.of(cookieHeader(address).split("; ", -1))
        .map(cookie -> cookie.replaceFirst("^[^=]*=", ""))
        .toList();
  }

  @Override
  public void close() {
    client.close();
  }

  private Page submit(Page page, Element form, Element button) {
    List<String> fields = new ArrayList<>();
    form.select("input[name], select[name], textarea[name]").stream()
        .filter(field -> !field.attr("type").equals("checkbox") || field.hasAttr("checked"))
        .filter(field -> !field.attr("type").equals("radio") || field.hasAttr("checked"))
        .forEach(field -> fields.add(pair(field.attr("name"), field.val())));
    if (button.hasAttr("name")) {
      fields.add(pair(button.attr("name"), button.val()));
    }
    String body = String.join("&", fields);
    URI action = form.hasAttr("action") ? URI.create(form.absUrl("action")) : page.address();
    if (!form.attr("method").equalsIgnoreCase("post")) {
      return open(URI.create(action + "?" + body));
    }
    return follow(
        HttpRequest.newBuilder(action)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", page.address().resolve("/").toString().replaceAll("/$", ""))
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }

  private Page follow(HttpRequest.Builder first) {
    HttpResponse<String> response = send(first);
    for (int hops = 0; hops < MOST_REDIRECTS; hops++) {
      if (response.statusCode() / 100 != 3) {
        return new Page(response.uri(), response.statusCode(), response.body());
      }
      URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
      trail.add(next);
      response = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
    }
    throw new AssertionError("Redirected for ever: " + trail);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    URI address = request.build().uri();
    String cookie = cookies.header(address);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      cookies.keep(address, response.headers());
      return response;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
  }

  /// The value of one parameter of an address.
  public static String parameter(URI address, String name) {
    return List.of(address.getRawQuery().split("&")).stream()
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> java.net.URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
        .collect(Collectors.joining());
  }
}
