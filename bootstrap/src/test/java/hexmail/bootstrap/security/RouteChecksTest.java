package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who gets to see what is behind an address.
class RouteChecksTest {
  /// How a route is declared to Javalin.
  private static final Pattern ROUTE =
      Pattern.compile(
          "\\bjavalin\\s*\\.(?:get|post|put|patch|delete|head|options|query|sse|ws|\\w*[hH]andler|addEndpoint)\\([^\n"
              + "]*");

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);

  // S50
  @Test
  void without_a_session_no_way_of_writing_an_address_shows_what_is_behind_it() {
    TestBrowser browser = hexmail.newBrowser();
    String list = hexmail.signIn(browser, TestHexmail.ADA).has(200).body();
    String message =
        Jsoup.parse(list).select("ol a[href*=/mail/]").attr("href").replaceAll("[?#].*", "");
    String subject = Jsoup.parse(browser.get(hexmail.at(message)).body()).select("h1").text();
    List<String> guarded = guarded(message.substring(message.lastIndexOf('/') + 1));
    assertThat(subject).isNotEmpty();
    assertThat(guarded)
        .contains(message, "/u/0/mail", "/accounts", TestHexmail.ACCOUNTS_API + "/0/messages");

    for (String path : guarded) {
      variants(path)
          .forEach(variant -> {
            String answer =
                RawHttp.send(hexmail.at("/"), "GET " + variant, "User-Agent: GoogleHC/1.0");

            assertThat(RawHttp.status(answer)).as(variant).isIn(303, 400, 401, 404);
            assertThat(answer).as(variant).doesNotContain(TestHexmail.ADA, subject);
          });
    }
  }

  // S50
  @Test
  void every_route_says_who_may_use_it() throws IOException {
    List<String> routes =
        ROUTE
            .matcher(Files.readString(DeclaredRoute.SOURCE))
            .results()
            .map(route -> route.group())
            .toList();

    assertThat(routes)
        .isNotEmpty()
        .allSatisfy(route -> assertThat(route).contains("accessFilter.guard(access, "));
    assertThat(others()).containsExactly("Assets.java");
    assertThat(DeclaredRoute.all()).map(DeclaredRoute::access).contains("ACCOUNT", "SIGNED_IN");
    assertThat(DeclaredRoute.all())
        .filteredOn(route -> !route.isGuarded())
        .map(DeclaredRoute::path)
        .containsOnly(
            "/",
            "/login",
            "/logout",
            "/accounts/add",
            "/help",
            "/settings",
            "/departures/{what}/{google}",
            TestHexmail.CALLBACK);
  }

  /// Other sources that declare routes to Javalin: those of public files.
  private static List<String> others() throws IOException {
    try (Stream<Path> sources = Files.walk(DeclaredRoute.SOURCE.getParent())) {
      return sources
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.equals(DeclaredRoute.SOURCE))
          .filter(RouteChecksTest::declaresARoute)
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static boolean declaresARoute(Path file) {
    try {
      return Pattern.compile(
              "\\b(javalin|routes|router)\\s*\\.(get|post|put|patch|delete|head|sse|ws|addEndpoint)\\(")
          .matcher(Files.readString(file))
          .find();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static List<String> guarded(String message) {
    return DeclaredRoute.all().stream()
        .filter(DeclaredRoute::isGuarded)
        .filter(route -> !route.changes())
        .map(route -> route.path(message))
        .toList();
  }

  private static Stream<String> variants(String path) {
    String end = path.substring(path.lastIndexOf('/') + 1);
    String encoded = "%" + Integer.toHexString(end.charAt(0)) + end.substring(1);
    Stream<String> beginnings =
        Stream.of(
                "//",
                "/;a=b/",
                "/%2e/",
                "/./",
                "%2f",
                "/assets/../",
                "/assets/%2e%2e/",
                "/assets/..%2f",
                "/login/..;/",
                "\\\\",
                "/%5c",
                "/ANYONE/../")
            .map(beginning -> beginning + path.substring(1));
    Stream<String> ends =
        Stream.of(
                "",
                "/",
                "//",
                "/.",
                "/..",
                ";a=b",
                "?a=/assets/",
                "#/assets/",
                "%00",
                "%20",
                ".css",
                "/a.css",
                "%2f",
                "/%2e%2e/mail")
            .map(path::concat);
    Stream<String> letters =
        Stream.of(
            path.toUpperCase(Locale.ROOT),
            path.substring(0, path.length() - end.length()) + encoded);
    return Stream.of(beginnings, ends, letters).flatMap(all -> all);
  }
}
