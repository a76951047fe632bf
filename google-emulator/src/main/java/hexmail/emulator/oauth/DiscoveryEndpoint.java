package hexmail.emulator.oauth;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The key set and the discovery document. The addresses in the document begin with the host of the
/// request.
final class DiscoveryEndpoint {
  private final IdTokens idTokens;

  DiscoveryEndpoint(IdTokens idTokens) {
    this.idTokens = idTokens;
  }

  /// Adds Google's paths, and the key set that forged id tokens refer to.
  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/oauth2/v3/certs", this::keys);
    routes.get("/_control/planted/{file}", this::plantedKeys);
    routes.get("/.well-known/openid-configuration", DiscoveryEndpoint::configuration);
  }

  private void keys(Context context) {
    context
        .header("Cache-Control", "public, max-age=3600, must-revalidate, no-transform")
        .contentType("application/json; charset=UTF-8")
        .result(idTokens.keySet());
  }

  private void plantedKeys(Context context) {
    context.contentType("application/json; charset=UTF-8").result(idTokens.plantedKeySet());
  }

  private static void configuration(Context context) {
    String root = context.scheme() + "://" + context.host();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", IdTokens.ISSUER);
    document.put("authorization_endpoint", root + "/o/oauth2/v2/auth");
    document.put("token_endpoint", root + "/token");
    document.put("userinfo_endpoint", root + "/v1/userinfo");
    document.put("revocation_endpoint", root + "/revoke");
    document.put("jwks_uri", root + "/oauth2/v3/certs");
    document.put("response_types_supported", List.of("code"));
    document.put("response_modes_supported", List.of("query"));
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put("scopes_supported", List.of("openid", "email", "profile"));
    document.put(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_post", "client_secret_basic"));
    document.put("code_challenge_methods_supported", List.of("plain", "S256"));
    document.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
    JsonResponses.json(context, document);
  }
}
