package hexmail.adapter.google;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpTransport;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import hexmail.adapter.google.transport.GoogleHttp;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Fetches the server's public keys. An empty key set counts as a failure: it would make every
/// signature look forged.
final class KeySetSource implements JWKSetSource<SecurityContext> {
  private static final Duration CACHE_LIFETIME = Duration.ofHours(1);
  private static final Duration OUTAGE_LIFETIME = Duration.ofHours(24);
  private static final Duration MIN_FETCH_INTERVAL = Duration.ofSeconds(30);
  private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(5);

  private final URI address;
  private final HttpTransport transport;
  private volatile boolean fetched;

  KeySetSource(URI address, HttpTransport transport) {
    this.address = address;
    this.transport = transport;
  }

  /// The keys, cached for an hour, or for a day while the server cannot be reached. A token that
  /// names an unknown key causes a new fetch, at most twice in 30 seconds.
  JWKSource<SecurityContext> cached() {
    return JWKSourceBuilder.create(this)
        .cache(CACHE_LIFETIME.toMillis(), FETCH_TIMEOUT.toMillis())
        .refreshAheadCache(false)
        .rateLimited(MIN_FETCH_INTERVAL.toMillis())
        .outageTolerant(OUTAGE_LIFETIME.toMillis())
        .build();
  }

  /// Whether keys were ever fetched.
  boolean fetched() {
    return fetched;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    JWKSet keys = parsed(answer());
    if (keys.isEmpty()) {
      throw new JWKSetUnavailableException("The key set is empty");
    }
    fetched = true;
    return keys;
  }

  @Override
  public void close() {
    // The transport belongs to the adapter.
  }

  private String answer() throws JWKSetRetrievalException {
    try {
      return GoogleHttp.text(
          transport
              .createRequestFactory(GoogleHttp::guard)
              .buildGetRequest(new GenericUrl(address))
              .execute());
    } catch (IOException failure) {
      throw new JWKSetRetrievalException("The key set cannot be fetched", failure);
    }
  }

  private static JWKSet parsed(String answer) throws JWKSetParseException {
    try {
      return JWKSet.parse(answer);
    } catch (ParseException wrong) {
      throw new JWKSetParseException("The key set cannot be read", wrong);
    }
  }
}
