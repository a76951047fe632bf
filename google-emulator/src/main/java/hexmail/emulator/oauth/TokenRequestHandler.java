package hexmail.emulator.oauth;

import hexmail.emulator.grants.AuthorizationCodes;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.IssuedCode;
import hexmail.emulator.grants.IssuedCode.Challenge;
import hexmail.emulator.grants.TokenStore;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Handles the requests of the token endpoint: code exchange and refresh. Unknown parameters are
/// ignored.
final class TokenRequestHandler {
  private static final Pattern CODE = Pattern.compile("4/0A[A-Za-z0-9_-]+");

  private final ClientAuthentication clients;
  private final AuthorizationCodes codes;
  private final TokenStore tokens;
  private final IdTokens idTokens;

  TokenRequestHandler(OAuthClient client, GrantStore grants, IdTokens idTokens) {
    this.clients = new ClientAuthentication(client);
    this.codes = grants.codes();
    this.tokens = grants.tokens();
    this.idTokens = idTokens;
  }

  /// The response with tokens.
  ///
  /// @param subject the subject of the account
  record Response(String subject, Map<String, Object> body) {}

  /// Handles a request. Throws `OAuthError` when it is refused.
  Response response(Context context, String grantType) {
    clients.check(context);
    return switch (grantType) {
      case "authorization_code" -> exchange(context);
      case "refresh_token" -> refresh(context);
      default ->
          throw new OAuthError(400, "unsupported_grant_type", "Invalid grant_type: " + grantType);
    };
  }

  private Response exchange(Context context) {
    String text = required(context, "code", "Missing required parameter: code");
    String redirectUri = required(context, "redirect_uri", "Missing parameter: redirect_uri");
    if (!CODE.matcher(text).matches() || !codes.issued(text)) {
      throw OAuthError.invalidGrant("Malformed auth code.");
    }
    IssuedCode code = codes.find(text).orElseThrow(() -> OAuthError.invalidGrant("Bad Request"));
    if (!code.redirectUri().equals(redirectUri)) {
      throw new OAuthError(400, "redirect_uri_mismatch", "Bad Request");
    }
    checkVerifier(code.challenge(), context.formParam("code_verifier"));
    if (!codes.use(text)) {
      throw OAuthError.invalidGrant("Bad Request");
    }
    TokenStore.Issued issued = tokens.issue(code.grant(), code.refreshable());
    boolean identified = code.grant().scopes().stream().anyMatch(GoogleScopes::signIn);
    return response(context, issued, identified, code.nonce());
  }

  /// A verifier without a challenge is refused too: an attacker may have removed the challenge from
  /// the authorization request.
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

  private Response refresh(Context context) {
    String token = required(context, "refresh_token", "Missing required parameter: refresh_token");
    return switch (tokens.redeem(token)) {
      case TokenStore.RefreshResult.Fresh(TokenStore.Issued issued) ->
          response(context, issued, issued.grant().scopes().contains(GoogleScopes.OPENID), null);
      case TokenStore.RefreshResult.Ended() ->
          throw OAuthError.invalidGrant("Token has been expired or revoked.");
      case TokenStore.RefreshResult.Unknown() -> throw OAuthError.invalidGrant("Bad Request");
      case TokenStore.RefreshResult.SignInAgain() -> throw OAuthError.signInAgain();
    };
  }

  private Response response(
      Context context, TokenStore.Issued issued, boolean identified, @Nullable String nonce) {
    Grant grant = issued.grant();
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("access_token", issued.access());
    response.put("expires_in", TokenStore.ACCESS_SECONDS);
    response.put("scope", GoogleScopes.join(grant.scopes().stream().sorted().toList()));
    response.put("token_type", "Bearer");
    if (issued.refresh() != null) {
      response.put("refresh_token", issued.refresh());
    }
    if (issued.refreshSeconds() != null) {
      response.put("refresh_token_expires_in", issued.refreshSeconds());
    }
    if (identified) {
      String root = context.scheme() + "://" + context.host();
      idTokens
          .issue(new IdTokens.IdTokenRequest(grant, issued.access(), nonce, root))
          .ifPresent(token -> response.put("id_token", token));
    }
    return new Response(grant.account().subject(), response);
  }

  private static String required(Context context, String name, String description) {
    String value = context.formParam(name);
    if (value == null || value.isEmpty()) {
      throw OAuthError.invalidRequest(description);
    }
    return value;
  }
}
