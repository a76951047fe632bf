/// The seam between the stores and the databases beneath them, and what those share: the schema and
/// how moments are kept. Nothing here knows which database it is, nor what is stored.
@NullMarked
package hexmail.adapter.persistence.database;

import org.jspecify.annotations.NullMarked;
