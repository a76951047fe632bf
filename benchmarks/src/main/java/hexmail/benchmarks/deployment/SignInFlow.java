package hexmail.benchmarks.deployment;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Consents at the local Google as a browser does, and exchanges the code.
public final class SignInFlow {
  private final Deployment deployment;
  private final Random random;

  public SignInFlow(Deployment deployment, Random random) {
    this.deployment = deployment;
    this.random = random;
  }

  /// Runs the flow for one account.
  public Consent of(Account account, Clock clock) {
    CodeVerifier verifier = new CodeVerifier(text());
    try (GoogleAdapter google = deployment.google(clock)) {
      AuthorizationServer server = google.authorizationServer();
      URI address =
          server.authorizationUrl(
              new AuthorizationRequest(
                  new State(text()),
                  new Nonce(text()),
                  verifier,
                  account.email().value(),
                  GrantRequest.USUAL.prompting(Prompt.CONSENT)));
      return new Consent(
          new Identity(account, true, null),
          exchanged(server, code(address, account), verifier),
          clock.instant());
    }
  }

  private static TokenGrant exchanged(
      AuthorizationServer server, AuthorizationCode code, CodeVerifier verifier) {
    return switch (server.exchange(code, verifier)) {
      case ExchangeOutcome.Exchanged(TokenGrant grant) -> grant;
      case ExchangeOutcome.CodeRefused(String reason) -> throw new IllegalStateException(reason);
    };
  }

  /// Submits the consent form.
  private AuthorizationCode code(URI address, Account account) {
    String form =
        "%s&account=%s&decision=allow&granted=%s"
            .formatted(
                address.getRawQuery(),
                account.id().value(),
                URLEncoder.encode(Deployment.MAIL, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(deployment.google().resolve("/signin/consent"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return new AuthorizationCode(
          parameter(answer.headers().firstValue("Location").orElseThrow(), "code="));
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String parameter(String address, String start) {
    return Stream.of(URI.create(address).getRawQuery().split("&", -1))
        .filter(parameter -> parameter.startsWith(start))
        .map(parameter ->
            URLDecoder.decode(parameter.substring(start.length()), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private String text() {
    return random
        .ints(43, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
