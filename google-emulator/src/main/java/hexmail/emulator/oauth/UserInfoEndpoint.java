package hexmail.emulator.oauth;

import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.grants.Grant;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;

/// The userinfo endpoints of Google's old API (`id`) and of OpenID Connect (`sub`).
final class UserInfoEndpoint {
  private final BearerAuthenticator authenticator;

  UserInfoEndpoint(BearerAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/oauth2/v2/userinfo", this::old);
    routes.get("/userinfo/v2/me", this::old);
    routes.get("/v1/userinfo", this::openId);
    routes.post("/v1/userinfo", this::openId);
    routes.get("/oauth2/v3/userinfo", this::openId);
  }

  private void old(Context context) {
    Grant grant = authenticator.grant(context.header("Authorization"));
    if (grant.scopes().stream().noneMatch(GoogleScopes::signIn)) {
      throw GmailError.scopesInsufficient();
    }
    JsonResponses.json(context, claims(grant, "id", "verified_email"));
  }

  private void openId(Context context) {
    Grant grant;
    try {
      grant = authenticator.grant(context.header("Authorization"));
    } catch (GmailError refused) {
      context.header(
          "WWW-Authenticate",
          "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
      throw new OAuthError(401, "invalid_request", "Invalid Credentials");
    }
    JsonResponses.json(context, claims(grant, "sub", "email_verified"));
  }

  /// The claims that the scopes allow; the two APIs differ in two names.
  private static Map<String, Object> claims(Grant grant, String id, String verified) {
    GoogleAccount account = grant.account();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put(id, account.subject());
    if (grant.scopes().contains(GoogleScopes.PROFILE)) {
      claims.put("name", account.name());
      claims.put("given_name", account.givenName());
      claims.put("family_name", account.familyName());
    }
    if (grant.scopes().contains(GoogleScopes.EMAIL)) {
      claims.put("email", account.email());
      claims.put(verified, account.verified());
    }
    if (account.hostedDomain() != null) {
      claims.put("hd", account.hostedDomain());
    }
    return claims;
  }
}
