package hexmail.emulator.oauth;

import hexmail.emulator.grants.AuthorizationCode;
import hexmail.emulator.grants.AuthorizationCode.Challenge;
import hexmail.emulator.grants.AuthorizationCodes;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.Grants;
import hexmail.emulator.grants.Scopes;
import hexmail.emulator.grants.Tokens;
import hexmail.emulator.idtoken.IdTokens;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the token endpoint does: exchange of a code, and refresh. Parameters it does not know are
/// ignored.
final class TokenCalls {
  private static final Pattern CODE = Pattern.compile("4/0A[A-Za-z0-9_-]+");

  private final ClientCheck clients;
  private final AuthorizationCodes codes;
  private final Tokens tokens;
  private final IdTokens idTokens;

  TokenCalls(Client client, Grants grants, IdTokens idTokens) {
    this.clients = new ClientCheck(client);
    this.codes = grants.codes();
    this.tokens = grants.tokens();
    this.idTokens = idTokens;
  }

  /// Tokens for a caller.
  ///
  /// @param subject of the account
  record Answer(String subject, Map<String, Object> body) {}

  /// Does what the caller asks for. Throws `OAuthError`.
  Answer answer(Context context, String grantType) {
    clients.check(context);
    return switch (grantType) {
      case "authorization_code" -> exchange(context);
      case "refresh_token" -> refresh(context);
      default ->
          throw new OAuthError(400, "unsupported_grant_type", "Invalid grant_type: " + grantType);
    };
  }

  private Answer exchange(Context context) {
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
    Tokens.Issued issued = tokens.issue(code.grant(), code.refreshable());
    boolean identified = code.grant().scopes().stream().anyMatch(Scopes::signIn);
    return answer(context, issued, identified, code.nonce());
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

  private Answer refresh(Context context) {
    String token = required(context, "refresh_token", "Missing required parameter: refresh_token");
    return switch (tokens.redeem(token)) {
      case Tokens.Redeemed.Fresh(Tokens.Issued issued) ->
          answer(context, issued, issued.grant().scopes().contains(Scopes.OPENID), null);
      case Tokens.Redeemed.Ended() ->
          throw OAuthError.invalidGrant("Token has been expired or revoked.");
      case Tokens.Redeemed.Unknown() -> throw OAuthError.invalidGrant("Bad Request");
      case Tokens.Redeemed.SignInAgain() -> throw OAuthError.signInAgain();
    };
  }

  private Answer answer(
      Context context, Tokens.Issued issued, boolean identified, @Nullable String nonce) {
    Grant grant = issued.grant();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", issued.access());
    answer.put("expires_in", Tokens.ACCESS_SECONDS);
    answer.put("scope", Scopes.join(grant.scopes().stream().sorted().toList()));
    answer.put("token_type", "Bearer");
    if (issued.refresh() != null) {
      answer.put("refresh_token", issued.refresh());
    }
    if (issued.refreshSeconds() != null) {
      answer.put("refresh_token_expires_in", issued.refreshSeconds());
    }
    if (identified) {
      String root = context.scheme() + "://" + context.host();
      idTokens
          .issue(new IdTokens.Occasion(grant, issued.access(), nonce, root))
          .ifPresent(token -> answer.put("id_token", token));
    }
    return new Answer(grant.account().subject(), answer);
  }

  private static String required(Context context, String name, String description) {
    String value = context.formParam(name);
    if (value == null || value.isEmpty()) {
      throw OAuthError.invalidRequest(description);
    }
    return value;
  }
}
