package hexmail.emulator.oauth;

import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.gmail.Authenticator;
import hexmail.emulator.grants.GrantStore;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All routes of sign-in.
public final class OAuthRoutes {
  private final OAuthClient client;
  private final GrantStore grants;
  private final OAuthFaults faults;
  private final IdTokens idTokens;
  private final BearerAuthenticator authenticator;

  private OAuthRoutes(OAuthClient client, GrantStore grants, OAuthFaults faults) {
    this.client = client;
    this.grants = grants;
    this.faults = faults;
    this.idTokens = new IdTokens(OAuthClient.ID, grants, faults.idTokens());
    this.authenticator = new BearerAuthenticator(grants.tokens(), grants.directory());
  }

  /// Reads the client secret in `folder`, or creates it.
  public static OAuthRoutes open(Path folder, GrantStore grants, OAuthFaults faults) {
    return new OAuthRoutes(OAuthClient.of(folder, grants.random()), grants, faults);
  }

  public void addTo(JavalinDefaultRoutingApi routes) {
    new AuthorizationEndpoint(grants, faults.signIns()).addTo(routes);
    new TokenEndpoint(new TokenRequestHandler(client, grants, idTokens), faults).addTo(routes);
    new RevocationEndpoint(grants.revocations()).addTo(routes);
    new UserInfoEndpoint(authenticator).addTo(routes);
    new DiscoveryEndpoint(idTokens).addTo(routes);
  }

  /// Authenticates callers of Gmail's API.
  public Authenticator authenticator() {
    return authenticator;
  }

  /// The file that Google's console offers for a web client, with the endpoints of the server at
  /// `root`. It contains the client secret.
  public String clientSecrets(URI root, String redirectUri) {
    Map<String, Object> web = new LinkedHashMap<>();
    web.put("client_id", OAuthClient.ID);
    web.put("project_id", "hexmail-demo");
    web.put("auth_uri", root + "/o/oauth2/v2/auth");
    web.put("token_uri", root + "/token");
    web.put("client_secret", client.reveal());
    web.put("redirect_uris", List.of(redirectUri));
    return JsonResponses.text(Map.of("web", web));
  }
}
