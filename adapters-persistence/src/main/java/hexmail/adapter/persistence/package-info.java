/// The stores, on JDBI, on SQLite or PostgreSQL. The one type for the outside is
/// [PersistenceAdapter][hexmail.adapter.persistence.PersistenceAdapter]; vendor types and vendor
/// exceptions never leave this package and those below it.
@NullMarked
package hexmail.adapter.persistence;

import org.jspecify.annotations.NullMarked;
