/// The interface between the stores and the databases, and what the databases share: the schema,
/// the representation of instants, and files that only this user may read. Nothing here depends on
/// a particular database or on what is stored.
@NullMarked
package hexmail.adapter.persistence.database;

import org.jspecify.annotations.NullMarked;
