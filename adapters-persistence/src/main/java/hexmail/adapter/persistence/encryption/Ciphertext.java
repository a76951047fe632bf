package hexmail.adapter.persistence.encryption;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An encrypted secret. A type of its own, so that it cannot be mistaken for the secret.
public final class Ciphertext {
  private final byte[] bytes;

  public Ciphertext(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ciphertext that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Ciphertext(" + bytes.length + " bytes)";
  }
}
