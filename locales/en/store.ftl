# Database files: what happened, what is safe, what to do next. Keys belong to crates/store.
store-missing = A database file is missing from the data folder. Nothing was created in its place. Put the folder back as it was, or restore a backup.
store-exists = There is a database file at this place already. It was left as it is.
store-wrong-key = The database file does not open with the key of this PC. It was left as it is. If the folder came from another PC, open it with the recovery kit.
store-damaged = A database file is damaged. It was left as it is. Restore the newest backup into another folder.
store-foreign = A database file belongs to another clinic, branch or PC. It was left as it is.
store-newer = A newer version of Nirantar wrote this database (version { $found }; this program knows { $supported }). It was left as it is. Install the newer version.
store-disk-full = The disk is full. The last entry was not saved; everything before it is safe. Free some space and save again.
store-read-only = The data folder cannot be written. Nothing was changed. Check the medium and its permissions.
store-in-use = Another program is using the database. Nothing was changed. Close it and try again.
store-not-found = This record does not exist on this PC.
store-cancelled = Stopped. Nothing was changed.
store-closed = The application was locked meanwhile. Log in again.
store-document = A record cannot be read by this version. It was left as it is.
store-io = The disk reported an error. The last entry was not saved; everything before it is safe.
store-internal = Something went wrong inside the database. Nothing was changed.
