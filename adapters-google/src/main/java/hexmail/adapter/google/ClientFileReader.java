package hexmail.adapter.google;

import com.google.api.client.json.GenericJson;
import hexmail.adapter.google.GoogleAdapter.Client;
import hexmail.adapter.google.GoogleAdapter.ClientFile;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.secret.ClientSecret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a `client_secrets.json` and collects all of its faults, each with its fix.
final class ClientFileReader {
  private static final String AGAIN =
      "download the file again from Google's console (Clients, a client of type Web application)";
  private static final URI OLD_AUTHORIZATION =
      URI.create("https://accounts.google.com/o/oauth2/auth");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private static final Pattern SOLID = Pattern.compile("[^\\s\\p{Cntrl}\\p{Z}]+");

  private final Map<?, ?> web;
  private final List<String> faults = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private ClientFileReader(Map<?, ?> web) {
    this.web = web;
  }

  static ClientFile read(String text, URI redirectUri) {
    Optional<GenericJson> file =
        UntrustedJson.read(text.replaceFirst("^\ufeff", ""), GenericJson.class);
    if (file.isEmpty()) {
      return broken("The client file is not a JSON object: " + AGAIN + ".");
    }
    boolean installed = file.get().containsKey("installed");
    if (installed && file.get().containsKey("web")) {
      return broken(
          "The client file has both a \"web\" and an \"installed\" client: " + AGAIN + ".");
    }
    if (installed) {
      return broken(
          "The client file is of a desktop client (\"installed\"): create a client of type Web"
              + " application and download its file.");
    }
    return file.get().get("web") instanceof Map<?, ?> web
        ? new ClientFileReader(web).read(redirectUri)
        : broken("The client file has no \"web\" client: " + AGAIN + ".");
  }

  private ClientFile read(URI redirectUri) {
    Optional<String> id = text("client_id");
    Optional<ClientSecret> secret = text("client_secret").flatMap(this::secret);
    Optional<URI> authorization = address("auth_uri");
    Optional<URI> token = address("token_uri");
    checkRedirects(redirectUri);
    if (!faults.isEmpty()) {
      return new ClientFile.Broken(faults);
    }
    return new ClientFile.Usable(
        new Client(id.orElseThrow(), secret.orElseThrow(), redirectUri),
        authorization
            .map(uri ->
                uri.equals(OLD_AUTHORIZATION)
                    ? GoogleAdapter.Endpoints.GOOGLE.authorization()
                    : uri)
            .orElseThrow(),
        token.orElseThrow(),
        warnings);
  }

  private Optional<String> text(String key) {
    if (!(web.get(key) instanceof String value) || value.isBlank()) {
      faults.add(key + " is missing in the client file: " + AGAIN + ".");
      return Optional.empty();
    }
    if (isPlaceholder(value)) {
      faults.add(
          key
              + " in the client file is still the placeholder of a sample: put in the one of your"
              + " own client, or "
              + AGAIN
              + ".");
      return Optional.empty();
    }
    // A copied line break is part of what Google compares.
    if (!SOLID.matcher(value).matches()) {
      faults.add(key + " in the client file has blanks or line breaks: " + AGAIN + ".");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static boolean isPlaceholder(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    return upper.contains("[[") || upper.contains("INSERT ") || upper.matches("<.*>|YOUR[-_ ].*");
  }

  private Optional<ClientSecret> secret(String value) {
    try {
      return Optional.of(new ClientSecret(value));
    } catch (IllegalArgumentException unusable) {
      faults.add(
          "client_secret in the client file has characters that no secret has: " + AGAIN + ".");
      return Optional.empty();
    }
  }

  private Optional<URI> address(String key) {
    Optional<String> text = text(key);
    Optional<URI> address = text.flatMap(ClientFileReader::absolute);
    if (text.isPresent() && address.isEmpty()) {
      faults.add(
          key + " in the client file is not an absolute http or https address: " + AGAIN + ".");
    }
    if (address.filter(ClientFileReader::isReadOnTheWay).isPresent()) {
      faults.add(
          key
              + " in the client file is an http address of another computer, so that others could"
              + " read secrets on the way: use https, or "
              + AGAIN
              + ".");
    }
    return address;
  }

  /// Only loopback addresses may do without TLS (RFC 6749, sections 3.1 and 3.2).
  private static boolean isReadOnTheWay(URI address) {
    return "http".equals(address.getScheme()) && !LOOPBACK.matcher(address.getHost()).matches();
  }

  private static Optional<URI> absolute(String text) {
    try {
      URI uri = new URI(text);
      boolean web = uri.getScheme() != null && Set.of("http", "https").contains(uri.getScheme());
      return web && uri.getHost() != null && uri.getFragment() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private void checkRedirects(URI ours) {
    List<?> redirects = web.get("redirect_uris") instanceof List<?> list ? list : List.of();
    if (redirects.isEmpty()) {
      warnings.add(
          "The client file names no redirect_uris: make sure that Google's console lists exactly "
              + ours
              + " as an authorized redirect URI of this client.");
    } else if (!redirects.contains(ours.toString())) {
      faults.add(
          "redirect_uris in the client file lacks "
              + ours
              + ": add exactly this address to the authorized redirect URIs of the client in"
              + " Google's console and download the file again.");
    }
  }

  private static ClientFile broken(String fault) {
    return new ClientFile.Broken(List.of(fault));
  }
}
