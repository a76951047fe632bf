/// The stores, on JDBI and SQLite. The one public type is
/// [PersistenceAdapter][hexmail.adapter.persistence.PersistenceAdapter]; vendor types and vendor
/// exceptions never leave this package, and no secret is written here but as ciphertext.
@NullMarked
package hexmail.adapter.persistence;

import org.jspecify.annotations.NullMarked;
