package hexmail.emulator.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An id token that is not as it should be.
///
/// @param signature how it is signed
/// @param claims claims in place of the true ones: texts, numbers, truth values, lists
/// @param without claims that are missing
/// @param issued `iat`, counted from now; null = the true one
/// @param expires `exp`, counted from now; null = the true one
/// @param times so many id tokens
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
    /// As it should be.
    RIGHT,
    /// `alg` is `none`, and there is no signature.
    NONE,
    /// `alg` is HS256, keyed with the PEM text of the public key.
    HS256,
    /// By a key nobody published, under the id of the right one.
    WRONG_KEY,
    /// By a key nobody published, under its own id.
    UNKNOWN_KEY,
    /// As `UNKNOWN_KEY`, and `jku` leads to a key set that has it. The address is one of the local
    /// Google, counted as `PLANTED_KEYS`.
    JKU,
    /// As `UNKNOWN_KEY`, and the header brings the public key in `jwk`.
    JWK,
    /// As `UNKNOWN_KEY`, and `x5u` leads to an address counted as `PLANTED_KEYS`.
    X5U,
    /// Rightly, and then one letter of the signature was changed.
    BROKEN,
    /// The id token before this one of the same account, once more; the true one if there is none.
    REPLAYED,
    /// No id token at all.
    MISSING;

    /// The one of this name, in any case and with `-` for `_`.
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

  /// A token that is signed like this, with the true claims.
  public static IdTokenFault signed(Signature signature) {
    return new IdTokenFault(signature, Map.of(), Set.of(), null, null, 1);
  }

  /// A token that is signed well, with the true claims so far.
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

  /// The same with `iat` so far from now.
  public IdTokenFault issuedIn(Duration fromNow) {
    return new IdTokenFault(signature, claims, without, fromNow, expires, times);
  }

  /// The same with `exp` so far from now.
  public IdTokenFault expiringIn(Duration fromNow) {
    return new IdTokenFault(signature, claims, without, issued, fromNow, times);
  }

  @Override
  public IdTokenFault times(int tokens) {
    return new IdTokenFault(signature, claims, without, issued, expires, tokens);
  }
}
