package hexmail.emulator.oauth;

import hexmail.emulator.grants.TokenRevocation;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;

/// Ends a grant by one of its tokens. An access token and a refresh token both end the whole grant.
final class RevocationEndpoint {
  private final TokenRevocation revocations;

  RevocationEndpoint(TokenRevocation revocations) {
    this.revocations = revocations;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/revoke", this::revoke);
  }

  private void revoke(Context context) {
    String form = context.formParam("token");
    String token = form == null ? context.queryParam("token") : form;
    if (token == null || token.isEmpty()) {
      throw OAuthError.invalidRequest("Missing required parameter: token");
    }
    if (!revocations.revoke(token)) {
      throw new OAuthError(400, "invalid_token", "Token expired or revoked");
    }
    JsonResponses.json(context, Map.of());
  }
}
