package hexmail.adapter.google.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.grants.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/// People with accounts at the local Google, in front of a browser.
final class People {
  static final Identity ADA = person(Accounts.ADA);
  static final Identity GRACE = person(Accounts.GRACE);

  private People() {}

  private static Identity person(hexmail.emulator.grants.Account account) {
    return new Identity(
        new Account(new AccountId(account.subject()), new EmailAddress(account.email())),
        true,
        null);
  }

  /// `person` follows `url`, chooses the own account and, when asked, allows `scopes`; the code in
  /// the address to which the browser is sent then.
  static AuthorizationCode consent(LocalGoogle google, URI url, Identity person, Scopes scopes) {
    String request = url.getRawQuery() + "&account=" + person.account().id().value();
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<Void> page =
          browse(browser, google.root().resolve("/signin/account?" + request));
      return code(page.statusCode() == 200 ? allow(browser, google, request, scopes) : page);
    }
  }

  private static HttpResponse<Void> browse(HttpClient browser, URI address) {
    return send(browser, HttpRequest.newBuilder(address).build());
  }

  private static HttpResponse<Void> allow(
      HttpClient browser, LocalGoogle google, String request, Scopes scopes) {
    StringBuilder form = new StringBuilder(request).append("&decision=allow");
    for (String scope : scopes.values()) {
      form.append("&granted=").append(URLEncoder.encode(scope, UTF_8));
    }
    BodyPublisher body = BodyPublishers.ofString(form.toString());
    return send(
        browser,
        HttpRequest.newBuilder(google.root().resolve("/signin/consent"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(body)
            .build());
  }

  private static HttpResponse<Void> send(HttpClient browser, HttpRequest request) {
    try {
      return browser.send(request, BodyHandlers.discarding());
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  private static AuthorizationCode code(HttpResponse<Void> answer) {
    return Stream.of(answer.headers().firstValue("Location").orElseThrow().split("[?&]", -1))
        .filter(parameter -> parameter.startsWith("code="))
        .map(parameter -> URLDecoder.decode(parameter.substring(5), UTF_8))
        .map(AuthorizationCode::new)
        .findFirst()
        .orElseThrow();
  }
}
