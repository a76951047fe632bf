/// Credentials as files in a folder. Others see [FilesAdapter] and nothing else.
package vault.adapter.files;
