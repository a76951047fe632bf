package hexmail.emulator.oauth;

import hexmail.emulator.grants.AuthorizationCode;
import hexmail.emulator.grants.AuthorizationCodes;
import hexmail.emulator.grants.Challenge;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.Grants;
import hexmail.emulator.grants.Scopes;
import hexmail.emulator.grants.Tokens;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The token endpoint: exchange of a code, and refresh. Parameters it does not know are ignored.
final class TokenEndpoint {
  private static final Pattern CODE = Pattern.compile("4/0A[A-Za-z0-9_-]+");

  private final ClientCheck clients;
  private final AuthorizationCodes codes;
  private final Tokens tokens;
  private final IdTokens idTokens;

  TokenEndpoint(Client client, Grants grants, IdTokens idTokens) {
    this.clients = new ClientCheck(client);
    this.codes = grants.codes();
    this.tokens = grants.tokens();
    this.idTokens = idTokens;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/token", this::token);
    routes.exception(OAuthError.class, (error, context) -> error.answer(context));
  }

  private void token(Context context) {
    clients.check(context);
    String grantType = String.valueOf(context.formParam("grant_type"));
    switch (grantType) {
      case "authorization_code" -> exchange(context);
      case "refresh_token" -> refresh(context);
      default ->
          throw new OAuthError(400, "unsupported_grant_type", "Invalid grant_type: " + grantType);
    }
  }

  private void exchange(Context context) {
    String text = required(context, "code", "Missing required parameter: code");
    String redirectUri = required(context, "redirect_uri", "Missing parameter: redirect_uri");
    if (!CODE.matcher(text).matches() || !codes.issued(text)) {
      throw OAuthError.invalidGrant("Malformed auth code.");
    }
    AuthorizationCode code =
        codes.find(text).orElseThrow(() -> OAuthError.invalidGrant("Bad Request"));
    if (!code.redirectUri().equals(redirectUri)) {
      throw new OAuthError(400, "redirect_uri_mismatch", "Bad Request");
    }
    checkVerifier(code.challenge(), context.formParam("code_verifier"));
    if (!codes.use(text)) {
      throw OAuthError.invalidGrant("Bad Request");
    }
    answerExchange(context, code);
  }

  /// A verifier without a challenge is refused too: somebody may have stripped the challenge from
  /// the request.
  private static void checkVerifier(@Nullable Challenge challenge, @Nullable String verifier) {
    if (challenge == null && verifier != null) {
      throw OAuthError.invalidGrant("code_verifier or verifier is not needed.");
    }
    if (challenge != null && (verifier == null || verifier.isEmpty())) {
      throw OAuthError.invalidGrant("Missing code verifier.");
    }
    if (challenge != null && verifier != null && !challenge.metBy(verifier)) {
      throw OAuthError.invalidGrant("Invalid code verifier.");
    }
  }

  private void answerExchange(Context context, AuthorizationCode code) {
    Grant grant = code.grant();
    String access = tokens.issueAccess(grant);
    Map<String, Object> answer = answer(grant, access);
    if (code.refreshable()) {
      answer.put("refresh_token", tokens.issueRefresh(grant));
    }
    if (grant.scopes().stream().anyMatch(Scopes::signIn)) {
      answer.put("id_token", idTokens.sign(grant, access, code.nonce()));
    }
    Answers.json(context, answer);
  }

  private void refresh(Context context) {
    String token = required(context, "refresh_token", "Missing required parameter: refresh_token");
    Grant grant =
        switch (tokens.refresh(token)) {
          case Tokens.Refresh.Live live -> live.grant();
          case Tokens.Refresh.Ended() ->
              throw OAuthError.invalidGrant("Token has been expired or revoked.");
          case Tokens.Refresh.Unknown() -> throw OAuthError.invalidGrant("Bad Request");
        };
    String access = tokens.issueAccess(grant);
    Map<String, Object> answer = answer(grant, access);
    if (grant.scopes().contains(Scopes.OPENID)) {
      answer.put("id_token", idTokens.sign(grant, access, null));
    }
    Answers.json(context, answer);
  }

  private static Map<String, Object> answer(Grant grant, String access) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", access);
    answer.put("expires_in", Tokens.ACCESS_SECONDS);
    answer.put("scope", Scopes.join(grant.scopes().stream().sorted().toList()));
    answer.put("token_type", "Bearer");
    return answer;
  }

  private static String required(Context context, String name, String description) {
    String value = context.formParam(name);
    if (value == null || value.isEmpty()) {
      throw OAuthError.invalidRequest(description);
    }
    return value;
  }
}
