"""Runs statements in a Spark of this computer, as an administrator would: in a Python of its own, see tools/engines.sh.

Takes one JSON a line: {"view": name, "parquet": folder} to name a table, {"set": name, "to": value} to set an option,
or {"sql": statement}. Answers each with one line: {"columns": […], "rows": […]} or {"error": text}.
"""

import json
import os
import sys
import tempfile


def main():
    """Answer until the input ends."""
    # Spark's own programs print to the standard output as well.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    from pyspark.sql import SparkSession

    with tempfile.TemporaryDirectory(prefix="polos-spark-") as folder:
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", False)
        builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
        builder = builder.config("spark.sql.shuffle.partitions", 4).config("spark.sql.warehouse.dir", folder)
        session = builder.config("spark.local.dir", folder).getOrCreate()
        for line in sys.stdin:
            print(json.dumps(_answer(session, json.loads(line))), file=answers, flush=True)
        session.stop()


def _answer(session, asked):
    try:
        if "view" in asked:
            quoted = "`" + asked["view"].replace("`", "``") + "`"
            session.read.parquet(asked["parquet"]).createOrReplaceTempView(quoted)
            return {"columns": [], "rows": []}
        if "set" in asked:
            session.conf.set(asked["set"], asked["to"])
            return {"columns": [], "rows": []}
        found = session.sql(asked["sql"])
        return {"columns": found.columns, "rows": [list(row) for row in found.collect()]}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    main()
