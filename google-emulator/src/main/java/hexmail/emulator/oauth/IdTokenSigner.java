package hexmail.emulator.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import hexmail.emulator.fault.IdTokenFault.Signature;
import hexmail.emulator.grants.SigningKeys;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Signs claims, correctly or as a forger without the key would. Safe for use by many threads.
final class IdTokenSigner {
  private final SigningKeys keys;
  private @Nullable RSAKey planted;

  IdTokenSigner(SigningKeys keys) {
    this.keys = keys;
  }

  SigningKeys keys() {
    return keys;
  }

  /// A key that is not published; created on first use.
  synchronized RSAKey planted() {
    RSAKey key = planted;
    if (key == null) {
      key = keys.fresh();
      planted = key;
    }
    return key;
  }

  /// The token in its compact form.
  ///
  /// @param root the address of the local Google, `http://host:port`
  String sign(Signature signature, Map<String, Object> claims, String root) {
    RSAKey right = keys.current();
    return switch (signature) {
      case RIGHT, REPLAYED, MISSING -> rsa(header(right), claims, right);
      case BROKEN -> broken(rsa(header(right), claims, right));
      case NONE -> unsigned(right, claims);
      case HS256 -> mac(right, claims);
      case WRONG_KEY -> rsa(header(right), claims, planted());
      case UNKNOWN_KEY -> rsa(header(planted()), claims, planted());
      case JKU -> rsa(header(planted()).jwkURL(plantedAt(root, "keys.json")), claims, planted());
      case X5U -> rsa(header(planted()).x509CertURL(plantedAt(root, "key.pem")), claims, planted());
      case JWK -> rsa(header(planted()).jwk(planted().toPublicJWK()), claims, planted());
    };
  }

  private static URI plantedAt(String root, String file) {
    return URI.create(root + "/_control/planted/" + file);
  }

  private static JWSHeader.Builder header(RSAKey key) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
  }

  private static String rsa(JWSHeader.Builder header, Map<String, Object> claims, RSAKey key) {
    try {
      return signed(header, claims, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("an id token cannot be signed", e);
    }
  }

  /// A verifier that trusts `alg` uses the public key as the secret of HS256.
  private static String mac(RSAKey right, Map<String, Object> claims) {
    try {
      String pem =
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'})
                  .encodeToString(right.toRSAPublicKey().getEncoded())
              + "\n-----END PUBLIC KEY-----\n";
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.HS256)
              .keyID(right.getKeyID())
              .type(JOSEObjectType.JWT),
          claims,
          new MACSigner(pem.getBytes(US_ASCII)));
    } catch (JOSEException e) {
      throw new IllegalStateException("an id token cannot be signed", e);
    }
  }

  private static String signed(
      JWSHeader.Builder header, Map<String, Object> claims, JWSSigner signer) throws JOSEException {
    JWSObject token = new JWSObject(header.build(), new Payload(claims));
    token.sign(signer);
    return token.serialize();
  }

  private static String unsigned(RSAKey right, Map<String, Object> claims) {
    PlainHeader header =
        new PlainHeader.Builder()
            .type(JOSEObjectType.JWT)
            .customParam("kid", right.getKeyID())
            .build();
    return new PlainObject(header, new Payload(claims)).serialize();
  }

  /// Changes a character in the middle of the signature, where every character encodes six bits.
  private static String broken(String token) {
    int at = token.lastIndexOf('.') + 10;
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }
}
