/// Credentials as files in a folder. Other packages use only [FilesAdapter].
package vault.adapter.files;
