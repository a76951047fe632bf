/// The storage ports, with JDBI on SQLite or PostgreSQL; other modules use only
/// [PersistenceAdapter][hexmail.adapter.persistence.PersistenceAdapter]. The stores that encrypt
/// nothing are here; the others have a subpackage each. Vendor types and vendor exceptions never
/// leave this package and its subpackages.
@NullMarked
package hexmail.adapter.persistence;

import org.jspecify.annotations.NullMarked;
