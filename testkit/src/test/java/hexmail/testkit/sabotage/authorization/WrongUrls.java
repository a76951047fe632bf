package hexmail.testkit.sabotage.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Rights;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.CodeVerifier;
import hexmail.testkit.sabotage.Sabotage;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Servers that make wrong authorization URLs.
final class WrongUrls {
  private static final String PROMPT = "&prompt=consent";

  static final List<Sabotage<AuthorizationServer>> ALL =
      List.of(
          Sabotage.of(
              "leaves the state out of the url",
              url((url, _) -> URI.create(url.toString().replaceAll("state=[^&]*&", ""))),
              "the_url_contains_the_state"),
          Sabotage.of(
              "puts the verifier into the url",
              url((url, request) ->
                  URI.create(url + "&code_verifier=" + encoded(request.verifier()))),
              "the_url_never_contains_the_verifier"),
          Sabotage.of(
              "calls the challenge the verifier itself",
              url((url, _) -> URI.create(url.toString().replace("=S256", "=plain"))),
              "the_url_contains_the_s256_challenge_of_the_verifier"),
          Sabotage.of(
              "asks for consent every time",
              url((url, _) -> URI.create(url.toString().replace(PROMPT, "") + PROMPT)),
              "the_url_prompts_for_exactly_what_the_request_does"),
          Sabotage.of(
              "never asks for consent again",
              url((url, _) -> URI.create(url.toString().replace(PROMPT, ""))),
              "revoking_a_token_ends_the_persons_whole_grant"),
          Sabotage.of(
              "lets nobody choose an account",
              url((url, _) ->
                  URI.create(url.toString().replaceAll("(%20|\\+)?select_account", ""))),
              "the_url_prompts_for_exactly_what_the_request_does"),
          Sabotage.of(
              "asks for everything every time",
              asking(
                  grant -> new GrantRequest(Rights.USUAL, grant.requireScopes(), grant.prompts())),
              "the_url_asks_for_the_usual_scopes_or_for_identity_alone"),
          Sabotage.of(
              "forgets the required scopes",
              asking(grant -> new GrantRequest(grant.rights(), Scopes.NONE, grant.prompts())),
              "the_url_asks_for_required_scopes_in_addition"),
          Sabotage.of(
              "forgets the hint",
              url((url, _) -> URI.create(url.toString().replaceAll("&login_hint=[^&]*", ""))),
              "the_url_hints_at_an_account_only_when_the_request_does"));

  private WrongUrls() {}

  private static String encoded(CodeVerifier verifier) {
    return URLEncoder.encode(verifier.reveal(), UTF_8);
  }

  private static UnaryOperator<AuthorizationServer> asking(UnaryOperator<GrantRequest> change) {
    return server ->
        new DelegatingAuthorizationServer(server) {
          @Override
          public URI authorizationUrl(AuthorizationRequest request) {
            return honest.authorizationUrl(
                new AuthorizationRequest(
                    request.state(),
                    request.nonce(),
                    request.verifier(),
                    request.loginHint(),
                    change.apply(request.grant())));
          }
        };
  }

  private static UnaryOperator<AuthorizationServer> url(
      BiFunction<URI, AuthorizationRequest, URI> change) {
    return server ->
        new DelegatingAuthorizationServer(server) {
          @Override
          public URI authorizationUrl(AuthorizationRequest request) {
            return change.apply(honest.authorizationUrl(request), request);
          }
        };
  }
}
