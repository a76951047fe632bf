package hexmail.bootstrap.harness;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs id tokens (RFC 7515) without a library, so that a token can be wrong in any way. It shares
/// no code with the product.
public final class TokenForge {
  private final String id;
  private final KeyPair keys;

  public TokenForge(String id) {
    this.id = id;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      this.keys = generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// The JSON object that a part of a token holds.
  public static JsonObject read(String part) {
    return JsonParser.parseString(new String(Base64.getUrlDecoder().decode(part), UTF_8))
        .getAsJsonObject();
  }

  /// A token with this key's id in its header.
  public String sign(JsonObject header, JsonObject claims) {
    JsonObject named = header.deepCopy();
    named.addProperty("kid", id);
    return signAs(named, claims);
  }

  /// A token with the header as it is, whatever key it names.
  public String signAs(JsonObject header, JsonObject claims) {
    String content = content(header, claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(US_ASCII));
      return content + "." + encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// A token authenticated with the public key as if it were a shared secret.
  public String authenticateWithPublicKey(JsonObject claims) {
    JsonObject header = new JsonObject();
    header.addProperty("alg", "HS256");
    header.addProperty("kid", id);
    String content = content(header, claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
      return content + "." + encode(mac.doFinal(content.getBytes(US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// A token without a signature.
  public static String unsigned(JsonObject claims) {
    JsonObject header = new JsonObject();
    header.addProperty("alg", "none");
    return content(header, claims) + ".";
  }

  /// The public half as a JSON Web Key (RFC 7517).
  public JsonObject publicKey() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    JsonObject json = new JsonObject();
    json.addProperty("kty", "RSA");
    json.addProperty("use", "sig");
    json.addProperty("alg", "RS256");
    json.addProperty("kid", id);
    json.addProperty("n", encode(unsigned(key.getModulus())));
    json.addProperty("e", encode(unsigned(key.getPublicExponent())));
    return json;
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String content(JsonObject header, JsonObject claims) {
    return encode(header.toString().getBytes(UTF_8))
        + "."
        + encode(claims.toString().getBytes(UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
