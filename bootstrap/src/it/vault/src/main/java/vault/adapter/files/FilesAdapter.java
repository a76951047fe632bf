package vault.adapter.files;

import hexmail.domain.port.CredentialStore;
import java.nio.file.Path;

/// What this adapter offers: a port for each thing it does.
public final class FilesAdapter {
  private FilesAdapter() {}

  /// Credentials in `folder`, which is made with the first one. Tokens are in the clear there: the
  /// folder belongs on an encrypted disk. For one process and one instance at a time.
  public static CredentialStore credentialStore(Path folder) {
    return new FileCredentialStore(folder);
  }
}
