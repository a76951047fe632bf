package hexmail.emulator.oauth;

import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.gmail.Callers;
import hexmail.emulator.grants.Grants;
import hexmail.emulator.idtoken.IdTokens;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All routes of sign-in, over what `Grants` remembers.
public final class OAuthRoutes {
  private final Client client;
  private final Grants grants;
  private final OAuthFaults faults;
  private final IdTokens idTokens;
  private final Bearers bearers;

  private OAuthRoutes(Client client, Grants grants, OAuthFaults faults) {
    this.client = client;
    this.grants = grants;
    this.faults = faults;
    this.idTokens = new IdTokens(Client.ID, grants, faults.idTokens());
    this.bearers = new Bearers(grants.tokens(), grants.directory());
  }

  /// Reads, or makes, the client secret in `folder`.
  public static OAuthRoutes open(Path folder, Grants grants, OAuthFaults faults) {
    return new OAuthRoutes(Client.of(folder, grants.random()), grants, faults);
  }

  public void addTo(JavalinDefaultRoutingApi routes) {
    new AuthorizationEndpoint(grants, faults.signIns()).addTo(routes);
    new TokenEndpoint(new TokenCalls(client, grants, idTokens), faults).addTo(routes);
    new RevocationEndpoint(grants.revocations()).addTo(routes);
    new UserInfoEndpoint(bearers).addTo(routes);
    new Discovery(idTokens).addTo(routes);
  }

  /// Tells the routes of Gmail who calls.
  public Callers callers() {
    return bearers;
  }

  /// The file that Google's console gives for a web client, with the endpoints of the server at
  /// `root`. It holds the client secret.
  public String clientSecrets(URI root, String redirectUri) {
    Map<String, Object> web = new LinkedHashMap<>();
    web.put("client_id", Client.ID);
    web.put("project_id", "hexmail-demo");
    web.put("auth_uri", root + "/o/oauth2/v2/auth");
    web.put("token_uri", root + "/token");
    web.put("client_secret", client.reveal());
    web.put("redirect_uris", List.of(redirectUri));
    return Answers.text(Map.of("web", web));
  }
}
