package vault.adapter.files;

import hexmail.domain.port.CredentialStore;
import java.nio.file.Path;

/// Creates the ports of this adapter.
public final class FilesAdapter {
  private FilesAdapter() {}

  /// Stores credentials in `folder`, which is created with the first one. Tokens are not encrypted,
  /// so the folder belongs on an encrypted disk. For one process and one instance at a time.
  public static CredentialStore credentialStore(Path folder) {
    return new FileCredentialStore(folder);
  }
}
