"""Words as data: what is English, German, a currency or a unit is read from the files of this room."""
