package hexmail.emulator.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A forged id token.
///
/// @param signature how the token is signed
/// @param claims claims that replace the genuine ones: texts, numbers, booleans, lists
/// @param without claims that are left out
/// @param issued `iat`, counted from now; null for the genuine one
/// @param expires `exp`, counted from now; null for the genuine one
/// @param times the number of id tokens
public record IdTokenFault(
    Signature signature,
    Map<String, Object> claims,
    Set<String> without,
    @Nullable Duration issued,
    @Nullable Duration expires,
    int times)
    implements RepeatedFault<IdTokenFault> {

  public IdTokenFault {
    claims = Map.copyOf(claims);
    without = Set.copyOf(without);
    RepeatedFault.checkTimes(times);
  }

  /// How an id token is signed.
  public enum Signature {
    /// Signed correctly.
    RIGHT,
    /// `alg` is `none`, and there is no signature.
    NONE,
    /// `alg` is HS256, keyed with the PEM text of the public key.
    HS256,
    /// Signed with an unpublished key, under the id of the published one.
    WRONG_KEY,
    /// Signed with an unpublished key, under its own id.
    UNKNOWN_KEY,
    /// As `UNKNOWN_KEY`, and `jku` is the address of a key set with that key. Requests to the
    /// address count as `PLANTED_KEYS`.
    JKU,
    /// As `UNKNOWN_KEY`, and the header contains the public key in `jwk`.
    JWK,
    /// As `UNKNOWN_KEY`, and requests to the address in `x5u` count as `PLANTED_KEYS`.
    X5U,
    /// Signed correctly, then one character of the signature is changed.
    BROKEN,
    /// The previous id token of the same account again; the genuine one if there is none.
    REPLAYED,
    /// No id token.
    MISSING;

    /// The signature of this name, in any case and with `-` for `_`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Signature named(String name) {
      try {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("there is no such signature", e);
      }
    }
  }

  /// A token signed like this, with the genuine claims.
  public static IdTokenFault signed(Signature signature) {
    return new IdTokenFault(signature, Map.of(), Set.of(), null, null, 1);
  }

  /// A token signed correctly, with the genuine claims.
  public static IdTokenFault usual() {
    return signed(Signature.RIGHT);
  }

  /// The same with this claim.
  public IdTokenFault claim(String name, Object value) {
    Map<String, Object> more = new HashMap<>(claims);
    more.put(name, value);
    return new IdTokenFault(signature, more, without, issued, expires, times);
  }

  /// The same without this claim.
  public IdTokenFault without(String name) {
    Set<String> more = new HashSet<>(without);
    more.add(name);
    return new IdTokenFault(signature, claims, more, issued, expires, times);
  }

  /// The same with `iat` at this distance from now.
  public IdTokenFault issuedIn(Duration fromNow) {
    return new IdTokenFault(signature, claims, without, fromNow, expires, times);
  }

  /// The same with `exp` at this distance from now.
  public IdTokenFault expiringIn(Duration fromNow) {
    return new IdTokenFault(signature, claims, without, issued, fromNow, times);
  }

  @Override
  public IdTokenFault times(int tokens) {
    return new IdTokenFault(signature, claims, without, issued, expires, tokens);
  }
}
